import { TipstatError, asTipstatError } from './errors.js';
import { encodeRequest } from './request.js';

/** @typedef {import('./request.js').RequestPairs} RequestPairs */
/** @typedef {string} Command a question of the core: validate, aggregate, relations, rows and those of the second module */

/** Bytes handed over in one call: small enough that a call stays far below a slice of 16 ms. */
export const PIECE_BYTES = 64 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * One instance of the core. Every method throws TipstatError; after `trapped` the instance is dead, since nobody
 * vouches for its heap any more, and only `close` may be called.
 */
export class Session {
  /** @type {import('./gate.js').Gate | null} */
  #gate;

  /** @param {import('./gate.js').CoreModule} module */
  constructor(module) {
    this.#gate = new module.Gate();
  }

  /**
   * Starts a table afresh.
   * @param {RequestPairs} options
   */
  open(options) {
    this.#run((gate) => {
      this.#send(gate, options);
      return gate.open();
    });
  }

  /**
   * Takes the next bytes of the input.
   * @param {Uint8Array} bytes at most PIECE_BYTES
   */
  append(bytes) {
    this.#run((gate) => {
      const view = gate.input(bytes.length);
      if (view === null) throw tooLarge('input', bytes.length);
      view.set(bytes);
      return gate.append(bytes.length);
    });
  }

  /** No more bytes follow; `advance` until 1 before anything is asked. */
  finish() {
    this.#run((gate) => gate.finish());
  }

  /** @returns {number} how much of the work after reading is done, 0 to 1 */
  advance() {
    let progress = 0;
    this.#run((gate) => {
      progress = gate.advance();
      return progress >= 0;
    });
    return progress;
  }

  /**
   * Keeps the table that was read, beside the one that is opened next.
   * @param {string} name by which a request speaks of it
   */
  keep(name) {
    this.#run((gate) => {
      this.#send(gate, [['name', name]]);
      return gate.keep();
    });
  }

  /**
   * @param {Command} command
   * @param {RequestPairs} request
   * @returns {string} the JSON of the answer as the core wrote it
   */
  askText(command, request) {
    return this.#run((gate) => {
      this.#send(gate, [['question', command], ...request]);
      return gate.ask();
    }, true);
  }

  /**
   * @param {Command} command
   * @param {RequestPairs} request
   * @returns {any} the answer
   */
  ask(command, request) {
    return JSON.parse(this.askText(command, request));
  }

  /** Frees the instance. */
  close() {
    const gate = this.#gate;
    this.#gate = null;
    if (gate) guard(() => gate.delete());
  }

  /**
   * @param {import('./gate.js').Gate} gate
   * @param {RequestPairs} pairs
   */
  #send(gate, pairs) {
    const bytes = encodeRequest(pairs);
    const view = gate.request(bytes.length);
    if (view === null) throw tooLarge('request', bytes.length);
    view.set(bytes);
  }

  /**
   * @param {(gate: import('./gate.js').Gate) => boolean} call false where the response is an error
   * @param {boolean} [wantsAnswer]
   * @returns {string} the answer, where it is wanted
   */
  #run(call, wantsAnswer = false) {
    const gate = this.#gate;
    if (!gate) throw new TipstatError({ code: 'trapped' });
    let succeeded, text;
    try {
      succeeded = call(gate);
      text = succeeded && !wantsAnswer ? '' : decoder.decode(gate.response());
    } catch (thrown) {
      if (!(thrown instanceof TipstatError)) this.#gate = null;
      throw asTipstatError(thrown, 'trapped');
    }
    if (!succeeded) throw new TipstatError(JSON.parse(text).error);
    return text;
  }
}

/**
 * @param {string} subject
 * @param {number} size
 */
function tooLarge(subject, size) {
  return new TipstatError({ code: 'bad-request', subject, found: `${size} bytes` });
}

/** @param {() => void} call what may trap without harm, since the instance is dropped anyway */
function guard(call) {
  try {
    call();
  } catch {
    return;
  }
}
