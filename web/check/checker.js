import { Foreground } from '../engine/foreground.js';
import { TipstatError } from '../engine/errors.js';
import { pauseBetweenSlices } from '../engine/pace.js';
import { toPairs } from '../engine/request.js';
import { Session } from '../engine/session.js';
import { Unpacking } from '../unpack/unpacking.js';
import { hashOf } from './report.js';

/** @typedef {import('../say/check.js').Check} Check */
/** @typedef {{name: string, bytes: Uint8Array}} DataFile */

/** What a request of the core can hold, but for the names in it. */
const MOST_BYTES = 1024 * 1024 - 4096;

/** Reads data files once, then checks texts against them. */
export class Checker {
  #session;
  /** @type {string[]} */
  files = [];
  /** @type {string[]} */
  hashes = [];

  /** @param {import('../engine/gate.js').CoreModule} module with every question */
  constructor(module) {
    this.#session = new Session(module);
  }

  /**
   * @param {DataFile} file
   * @param {(fraction: number) => void} onProgress
   * @throws {TipstatError}
   */
  async add({ name, bytes }, onProgress) {
    const place = new Unpacking(new Foreground(this.#session, pauseBetweenSlices()), besideNothing);
    await place.open([]);
    await place.append(bytes);
    await place.finish(onProgress);
    this.#session.keep(`${this.files.length} ${name}`);
    this.files.push(name);
    this.hashes.push(await hashOf(bytes));
  }

  /**
   * @param {string} text
   * @param {string[]} override changes of readings
   * @returns {Check}
   * @throws {TipstatError}
   */
  check(text, override) {
    if (new TextEncoder().encode(text).length > MOST_BYTES) {
      throw new TipstatError({ code: 'too-many-bytes', expected: `${MOST_BYTES} bytes at most` });
    }
    return this.#session.ask('check', toPairs({ text, override }));
  }

  close() {
    this.#session.close();
  }
}

/** A file that is chosen in a page has none beside it. @param {string} path @returns {AsyncIterable<Uint8Array>} */
function besideNothing(path) {
  throw new TipstatError({ code: 'no-such-file', subject: path });
}
