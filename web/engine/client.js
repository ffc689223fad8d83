import { TipstatError, asTipstatError, throwIfAborted } from './errors.js';
import { Loading } from './loading.js';
import { loadCore } from './modules.js';
import { fieldList, toPairs } from './request.js';
import { openSource } from './source.js';

/** @typedef {import('./foreground.js').Place} Place */
/** @typedef {import('./request.js').RequestValue} RequestValue */

/**
 * @typedef {object} LoadOptions
 * @property {string} [locale] how the file writes numbers
 * @property {string} [unit] unit of count, where the file does not say it
 * @property {string} [measureType]
 * @property {string} [schema] a Table Schema, or a data package that has one; only read with `full`
 * @property {number} [limitBytes] of input; 256 MiB unless set
 * @property {string[]} [keep] the fields that will be asked for, where that is known: of records the full module keeps only
 *   these
 */

/**
 * @typedef {object} AggregateRequest
 * @property {string | readonly string[]} [rows] field names; a text is a comma list in which names may be quoted
 * @property {string | readonly string[]} [columns]
 * @property {string} [measure]
 * @property {string | readonly string[]} [where] conditions that must all hold
 * @property {boolean} [totals]
 * @property {number} [threshold]
 */

/**
 * @typedef {object} WorkerSettings
 * @property {'auto' | 'off'} [worker] `auto` takes a Worker for large inputs, where the page can have one
 * @property {(url: string) => any} [trust] gives the Worker's address as the page's policy wants it, or throws
 */

/** @typedef {import('./modules.js').Origin & WorkerSettings} EngineSettings */

/** What a page may be asked to read. */
const LIMIT_BYTES = 256 * 1024 * 1024;

/**
 * Reads one table and answers questions about it. Nothing is fetched until `prepare` or `load`. Calls are queued and
 * run one at a time; each rejects with TipstatError.
 */
export class Engine {
  #settings;
  /** @type {Place | null} */
  #place = null;
  #closed = new AbortController();
  /** @type {(() => Promise<void>) | null} */
  #readAgain = null;
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();

  /** @param {EngineSettings} settings */
  constructor(settings) {
    this.#settings = settings;
  }

  /**
   * Fetches and compiles the core ahead of `load`, beside the page's own fetch of the data. What goes wrong is told
   * by `load`.
   */
  prepare() {
    loadCore(this.#settings).catch(() => {});
  }

  /**
   * Reads a table; the one read before is dropped. A body that ends early is an error, never a shorter table. Bytes, and
   * what a function opens, are read again by the full module when a question needs it.
   * @param {import('./source.js').Input | (() => Promise<import('./source.js').Input>)} source
   * @param {LoadOptions} [options]
   * @param {{signal?: AbortSignal, onProgress?: (fraction: number) => void, full?: boolean, beside?: boolean}} [control]
   *   progress runs from 0 to 1; `full` reads with the module that answers every question; `beside` reads where tables
   *   are kept
   * @returns {Promise<void>}
   */
  load(source, options = {}, { signal, onProgress, full, beside } = {}) {
    return this.#queue(async () => {
      const pairs = toPairs({ limitBytes: LIMIT_BYTES, ...options });
      const stop = linked(signal, this.#closed.signal);
      const read = async (/** @type {boolean | undefined} */ withFull) => {
        if (!beside) this.#drop();
        const settings = { ...this.#settings, full: withFull, place: this.#place };
        const loading = new Loading(settings, pairs, stop, onProgress);
        const input = typeof source === 'function' ? await source() : source;
        this.#place = await loading.run(openSource(input));
      };
      const canReadAgain = typeof source === 'function' || source instanceof Uint8Array;
      this.#readAgain = canReadAgain && !full && !beside ? () => read(true) : null;
      await read(full);
    });
  }

  /**
   * Keeps the table that was read, for questions about the one that is loaded beside it.
   * @param {string} name
   * @returns {Promise<void>}
   */
  keep(name) {
    return this.#queue(async () => this.#place?.keep(name));
  }

  /**
   * @param {{relations?: 'all' | 'failing' | 'none', notes?: string}} [request] `notes` is the name of a kept table of
   *   explanations
   * @returns {Promise<any>} the validate answer, without messages
   */
  validate({ relations = 'failing', notes } = {}) {
    return this.#ask(notes ? 'explain' : 'validate', { relations, notes });
  }

  /**
   * What validate says, with one finding for each root cause.
   * @param {{relations?: 'all' | 'failing' | 'none', notes?: string, rules?: string}} [request] `rules` are rulesets in
   *   VTL
   * @returns {Promise<any>} the answer of causes, without messages
   */
  causes({ relations = 'failing', ...rest } = {}) {
    return this.#ask('causes', { relations, ...rest });
  }

  /**
   * @param {AggregateRequest} request
   * @returns {Promise<any>} the aggregate answer
   */
  aggregate({ rows, columns, ...rest }) {
    return this.#ask('aggregate', { rows: fieldList(rows), columns: fieldList(columns), ...rest });
  }

  /**
   * @param {number} row from 1
   * @param {string} field
   * @returns {Promise<any>} the relations that the cell takes part in
   */
  relations(row, field) {
    return this.#ask('relations', { row, field });
  }

  /**
   * @param {number} first from 1
   * @param {number} count
   * @returns {Promise<any>} that many rows as printed
   */
  rows(first, count) {
    return this.#ask('rows', { first, count });
  }

  /** Aborts what is under way and frees the instance or the Worker; the engine cannot be used again. */
  close() {
    this.#closed.abort();
    this.#drop();
  }

  #drop() {
    this.#place?.close();
    this.#place = null;
  }

  /**
   * @param {import('./session.js').Command} command
   * @param {Record<string, RequestValue>} request
   */
  #ask(command, request) {
    return this.#queue(async () => {
      if (!this.#place) throw new TipstatError({ code: 'not-loaded' });
      try {
        return await this.#place.ask(command, toPairs(request));
      } catch (thrown) {
        const code = thrown instanceof TipstatError ? thrown.code : '';
        if (code === 'trapped') this.#drop();
        if (code !== 'needs-full-module' || !this.#readAgain) throw thrown;
      }
      const readAgain = this.#readAgain;
      this.#readAgain = null;
      await readAgain();
      return this.#place.ask(command, toPairs(request));
    });
  }

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  #queue(work) {
    const result = this.#last.then(async () => {
      throwIfAborted(this.#closed.signal);
      return work().catch((thrown) => {
        throw asTipstatError(thrown, 'trapped');
      });
    });
    this.#last = result.catch(() => {});
    return result;
  }
}

/**
 * AbortSignal.any, which the browsers that need the JavaScript build do not have.
 * @param {...(AbortSignal | undefined)} signals
 * @returns {AbortSignal} fires with the first of them
 */
function linked(...signals) {
  const controller = new AbortController();
  for (const signal of signals) {
    if (signal?.aborted) controller.abort();
    signal?.addEventListener('abort', () => controller.abort(), { once: true });
  }
  return controller.signal;
}

/**
 * @param {EngineSettings} settings
 * @returns {Engine}
 */
export function createEngine(settings) {
  return new Engine(settings);
}
