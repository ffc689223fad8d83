import { TipstatError, throwIfAborted } from '../engine/errors.js';
import { openPackage, parseDescriptor } from './package.js';
import { PARTS_END, PARTS_MAGIC, partLine } from './parts.js';
import { openSpreadsheet } from './spreadsheet.js';

/** @typedef {import('../engine/foreground.js').Place} Place */
/** @typedef {import('../engine/request.js').RequestPairs} RequestPairs */
/** @typedef {import('../engine/foreground.js').OnProgress} OnProgress */

/**
 * Opens a file that stands beside the input, by its relative path.
 * @typedef {(path: string) => AsyncIterable<Uint8Array>} Beside
 */

/** A descriptor of a data package is no larger. */
const DESCRIPTOR_BYTES = 1024 * 1024;

/** What the core may be given of an archive of the largest size that is unpacked, with the lines between the parts. */
const PARTS_BYTES = 520 * 1024 * 1024;

const ARCHIVE = [0x50, 0x4b];
const BRACE = 0x7b;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * A place that unpacks what the core cannot read as it is: spreadsheets, which are archives, and data packages, which
 * name other files. Everything else goes through unchanged.
 * @implements {Place}
 */
export class Unpacking {
  #place;
  #beside;
  /** @type {string | undefined} */
  #schema;
  /** @type {RequestPairs} */
  #options = [];
  /** @type {Uint8Array[] | null} null once the bytes go through */
  #kept = [];
  #size = 0;
  #stop = new AbortController();

  /**
   * @param {Place} place with every format
   * @param {Beside} beside
   */
  constructor(place, beside) {
    this.#place = place;
    this.#beside = beside;
  }

  /** @param {RequestPairs} options `schema` is the text of a Table Schema or of a package that holds one */
  async open(options) {
    this.#options = options.filter(([key]) => key !== 'schema');
    this.#schema = options.find(([key]) => key === 'schema')?.[1];
    this.#kept = [];
    this.#size = 0;
  }

  /** @param {Uint8Array} bytes */
  async append(bytes) {
    if (!this.#kept) return this.#place.append(bytes);
    this.#kept.push(bytes);
    this.#size += bytes.length;
    this.#checkSize();
    if (!this.#mayBeUnpacked()) await this.#passOn();
  }

  /** @param {OnProgress} [onProgress] */
  async finish(onProgress) {
    if (this.#kept) await this.#unpack(joined(this.#kept));
    await this.#place.finish(onProgress);
  }
