import { TipstatError, throwIfAborted } from '../engine/errors.js';
import { descriptorAround, openPackage, parseDescriptor } from './package.js';
import { chained, joined, partsOf } from './parts.js';
import { openSpreadsheet } from './spreadsheet.js';

/** @typedef {import('../engine/foreground.js').Place} Place */
/** @typedef {import('../engine/request.js').RequestPairs} RequestPairs */
/** @typedef {import('../engine/foreground.js').OnProgress} OnProgress */
/** @typedef {import('./parts.js').Pieces} Pieces */

/**
 * Opens a file that stands beside the input, by its relative path.
 * @typedef {(path: string) => AsyncIterable<Uint8Array>} Beside
 */

/** A descriptor of a data package is no larger. */
const DESCRIPTOR_BYTES = 1024 * 1024;

/** The most that an archive unpacks to, with the lines between its parts. */
const PARTS_BYTES = 520 * 1024 * 1024;

const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
const BRACE = 0x7b;
const WHITE = [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf];

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

  /**
   * @param {RequestPairs} options `sheet` names a sheet, or a resource of a data package; `schema` is the text of a
   *   Table Schema, or of a package that has one
   */
  async open(options) {
    this.#options = options;
    this.#kept = [];
    this.#size = 0;
  }

  /** @param {Uint8Array} bytes */
  async append(bytes) {
    if (!this.#kept) return this.#place.append(bytes);
    this.#kept.push(bytes);
    this.#size += bytes.length;
    this.#checkSize();
    if (!this.#mayBeUnpacked(this.#kept)) await this.#passOn();
  }

  /** @param {OnProgress} [onProgress] */
  async finish(onProgress) {
    if (this.#kept) await this.#unpack(await joined(this.#kept));
    await this.#place.finish(onProgress);
  }

  /** @param {string} name */
  async keep(name) {
    return this.#place.keep(name);
  }

  /**
   * @param {import('../engine/session.js').Command} command
   * @param {RequestPairs} request
   */
  async ask(command, request) {
    return this.#place.ask(command, request);
  }

  close() {
    this.#stop.abort();
    this.#place.close();
  }

  /** @param {string} name */
  #option(name) {
    return this.#options.find(([key]) => key === name)?.[1];
  }

  /** What waits for its end may be no larger than another input. */
  #checkSize() {
    const limit = Number(this.#option('limitBytes') ?? Infinity);
    if (this.#size <= limit) return;
    const expected = `${limit} bytes at most`;
    throw new TipstatError({ code: 'too-many-bytes', found: 'a larger file', expected });
  }

  /**
   * Whether the input is one to be unpacked, or too little of it has come to tell.
   * @param {Uint8Array[]} kept
   */
  #mayBeUnpacked(kept) {
    if (this.#option('schema') !== undefined) return true;
    const first = kept.flatMap((piece) => [...piece.subarray(0, 64)]);
    if (startsAs(first, ARCHIVE)) return true;
    return this.#size <= DESCRIPTOR_BYTES && mayBeDescriptor(first);
  }

  /** Gives the bytes on as they are. */
  async #passOn() {
    const kept = this.#kept ?? [];
    this.#kept = null;
    const subject = this.#option('sheet');
    if (subject !== undefined)
      throw new TipstatError({ code: 'unknown-sheet', subject, expected: 'a file with sheets' });
    await this.#place.open(this.#options);
    for (const piece of kept) await this.#place.append(piece);
  }

  /** @param {Uint8Array} bytes the whole input */
  async #unpack(bytes) {
    const descriptor = mayBeDescriptor(bytes) ? parseDescriptor(decoder.decode(bytes)) : null;
    const schema = this.#option('schema');
    const isArchive = startsAs(bytes, ARCHIVE);
    if (!descriptor && !isArchive && schema === undefined) return this.#passOn();
    this.#kept = null;
    const options = this.#options.filter(([key]) => key !== 'limitBytes' && key !== 'schema');
    await this.#place.open([...options, ['limitBytes', String(PARTS_BYTES)]]);
    if (descriptor) return this.#send(await this.#packageParts(descriptor));
    const pieces = isArchive ? spreadsheetParts(bytes) : [bytes];
    if (schema === undefined) return this.#send(pieces);
    const around = descriptorAround(schema);
    return this.#send(partsOf([descriptorPart(around), [around.resources[0].path, pieces]]));
  }

  /** @param {Record<string, any>} descriptor */
  async #packageParts(descriptor) {
    const read = (/** @type {string} */ path) => joined(this.#beside(path));
    const opened = await openPackage(descriptor, this.#option('sheet'), read);
    const files = opened.paths.map((path) => this.#beside(path));
    return partsOf([descriptorPart(opened.descriptor), [opened.paths[0], chained(files)]]);
  }

  /** @param {Pieces} pieces */
  async #send(pieces) {
    for await (const piece of pieces) {
      throwIfAborted(this.#stop.signal);
      await this.#place.append(piece);
    }
  }
}

/** @param {Uint8Array} archive */
function spreadsheetParts(archive) {
  const { parts, slices } = openSpreadsheet(archive);
  return partsOf(parts.map((part) => [part.name, slices(part)]));
}

/**
 * @param {object} descriptor
 * @returns {[name: string, bytes: Uint8Array[]]}
 */
function descriptorPart(descriptor) {
  return ['datapackage.json', [encoder.encode(JSON.stringify(descriptor))]];
}

/**
 * @param {ArrayLike<number>} bytes that have come so far
 * @param {number[]} signature
 * @returns {boolean} true, too, where all of them fit and more must come
 */
const startsAs = (bytes, signature) =>
  signature.every((byte, i) => i >= bytes.length || bytes[i] === byte) && bytes.length > 0;

/** @param {ArrayLike<number>} bytes */
function mayBeDescriptor(bytes) {
  let at = 0;
  while (at < bytes.length && WHITE.includes(bytes[at])) at++;
  return at === bytes.length || bytes[at] === BRACE;
}
