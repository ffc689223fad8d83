import { PIECE_BYTES } from './session.js';

/** @typedef {import('./request.js').RequestPairs} RequestPairs */
/** @typedef {(fraction: number) => void} OnProgress */

/**
 * What an engine needs of the place where the core runs: this thread or a Worker. Every method rejects with TipstatError.
 * @typedef {object} Place
 * @property {(options: RequestPairs) => Promise<void>} open
 * @property {(bytes: Uint8Array) => Promise<void>} append
 * @property {(onProgress?: OnProgress) => Promise<void>} finish resolves when the table can be asked
 * @property {(name: string) => Promise<void>} keep keeps the table beside the one that is opened next
 * @property {(command: import('./session.js').Command, request: RequestPairs) => Promise<any>} ask
 * @property {() => void} close what is under way rejects or is dropped
 */

/**
 * The core on this thread, in slices.
 * @implements {Place}
 */
export class Foreground {
  #session;
  #pause;

  /**
   * @param {import('./session.js').Session} session
   * @param {import('./pace.js').Pause} pause
   */
  constructor(session, pause) {
    this.#session = session;
    this.#pause = pause;
  }

  /** @param {RequestPairs} options */
  async open(options) {
    this.#session.open(options);
  }

  /** @param {Uint8Array} bytes */
  async append(bytes) {
    for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
      this.#session.append(bytes.subarray(start, start + PIECE_BYTES));
      await this.#pause();
    }
  }

  /** @param {OnProgress} [onProgress] */
  async finish(onProgress) {
    this.#session.finish();
    for (;;) {
      const fraction = this.#session.advance();
      onProgress?.(fraction);
      if (fraction >= 1) return;
      await this.#pause();
    }
  }

  /** @param {string} name */
  async keep(name) {
    this.#session.keep(name);
  }

  /**
   * @param {import('./session.js').Command} command
   * @param {RequestPairs} request
   */
  async ask(command, request) {
    return this.#session.ask(command, request);
  }

  close() {
    this.#session.close();
  }
}
