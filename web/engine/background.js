import { TipstatError } from './errors.js';

/** @typedef {import('./foreground.js').Place} Place */
/** @typedef {import('./request.js').RequestPairs} RequestPairs */
/** @typedef {import('./foreground.js').OnProgress} OnProgress */

/**
 * A request that waits for its answer.
 * @typedef {object} Pending
 * @property {number} id
 * @property {(answer: any) => void} resolve
 * @property {(error: TipstatError) => void} reject
 * @property {OnProgress} [onProgress]
 */

/** Bytes copied over at a time. */
const MESSAGE_BYTES = 1024 * 1024;

/**
 * The core in a Worker.
 * @implements {Place}
 */
export class Background {
  #worker;
  #nextId = 1;
  /** @type {Pending | null} */
  #pending = null;

  /** @param {Worker} worker */
  constructor(worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => this.#receive(data));
    worker.addEventListener('messageerror', () => this.#fail('trapped'));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#fail('trapped');
    });
  }

  /**
   * Resolves once the Worker has an instance of its own; rejects where it cannot be had.
   * @param {WebAssembly.Module} module
   */
  async start(module) {
    await this.#call({ call: 'start', module });
  }

  /** @param {RequestPairs} options */
  async open(options) {
    await this.#call({ call: 'open', options });
  }

  /** @param {Uint8Array} bytes */
  async append(bytes) {
    for (let start = 0; start < bytes.length; start += MESSAGE_BYTES) {
      const copy = bytes.slice(start, start + MESSAGE_BYTES);
      await this.#call({ call: 'append', bytes: copy }, { transfer: [copy.buffer] });
    }
  }

  /** @param {OnProgress} [onProgress] */
  async finish(onProgress) {
    await this.#call({ call: 'finish' }, { onProgress });
  }

  /** @param {string} name */
  async keep(name) {
    await this.#call({ call: 'keep', name });
  }

  /**
   * @param {import('./session.js').Command} command
   * @param {RequestPairs} request
   */
  async ask(command, request) {
    return this.#call({ call: 'ask', command, request });
  }

  close() {
    this.#worker.terminate();
    this.#fail('aborted');
  }

  /**
   * @param {object} request
   * @param {{transfer?: Transferable[], onProgress?: OnProgress}} [options]
   * @returns {Promise<any>}
   */
  #call(request, { transfer = [], onProgress } = {}) {
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#pending = { id, resolve, reject, onProgress };
      this.#worker.postMessage({ id, ...request }, transfer);
    });
  }

  /** @param {import('./serve.js').Reply} reply */
  #receive({ id, progress, answer, error }) {
    const pending = this.#pending;
    if (pending?.id !== id) return;
    if (progress !== undefined) return pending.onProgress?.(progress);
    this.#pending = null;
    if (error) pending.reject(new TipstatError(error));
    else pending.resolve(answer);
  }

  /** @param {string} code */
  #fail(code) {
    this.#pending?.reject(new TipstatError({ code }));
    this.#pending = null;
  }
}

/**
 * The core in a Worker from the same origin, or null where the page has no Workers: its policy, the browser or the
 * address stand against it.
 * @param {WebAssembly.Module} module
 * @param {import('./client.js').EngineSettings} settings
 * @returns {Promise<Background | null>}
 */
export async function startBackground(module, { base, trust = (url) => url }) {
  let background;
  try {
    const address = trust(new URL('worker.js', base).href);
    background = new Background(new Worker(address, { type: 'module', name: 'tipstat' }));
    await background.start(module);
    return background;
  } catch {
    background?.close();
    return null;
  }
}
