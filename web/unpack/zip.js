import { TipstatError } from '../engine/errors.js';

/**
 * A part of an archive, as its directory lists it. Nothing of it is trusted until the part is unpacked.
 * @typedef {object} Entry
 * @property {string} name
 * @property {number} method 0 stored, 8 deflated
 * @property {boolean} encrypted
 * @property {number} crc
 * @property {number} packed bytes in the archive
 * @property {number} size bytes unpacked
 * @property {number} offset of its local header
 */

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA = 0xffffffff;
const MOST_ENTRIES = 4096;

const decoder = new TextDecoder();

/**
 * @param {string} found what is wrong with the archive
 * @param {string} [expected]
 */
export const badArchive = (found, expected) =>
  new TipstatError({ code: 'bad-archive', found, expected });

/**
 * What the directory at the end of a zip archive lists.
 * @param {Uint8Array} bytes the whole archive
 * @returns {Entry[]}
 * @throws {TipstatError} `bad-archive` where the directory is cut off, contradicts itself or the bytes, or lists a
 *   name twice
 */
export function readDirectory(bytes) {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  const split = view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count;
  if (split || count > MOST_ENTRIES) throw badArchive('an archive in several files or too many');
  if (at + size > end) throw badArchive('a directory that is not where it should be');
  const [first, last] = [at, at + size];
  const entries = [];
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > last || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw badArchive('a directory that is cut off');
    entries.push(readEntry(bytes, view, at));
    at += ENTRY_BYTES + lengthsBehind(view, at + 28, 3);
  }
  if (at !== last) throw badArchive('a directory of another length than it says');
  checkEntries(entries, first);
  return entries;
}

/** @param {Uint8Array} bytes */
const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** @param {DataView} view @param {number} at @param {number} count of 16-bit lengths there */
function lengthsBehind(view, at, count) {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += view.getUint16(at + 2 * i, true);
  return sum;
}

/** @param {DataView} view */
function findEnd(view) {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw badArchive('an archive that is cut off');
}

/** @param {Uint8Array} bytes @param {DataView} view @param {number} at @returns {Entry} */
function readEntry(bytes, view, at) {
  const nameLength = view.getUint16(at + 28, true);
  const name = decoder.decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
  const [size, packed, offset] = longNumbers(view, at, ENTRY_BYTES + nameLength, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return {
    name: name.replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 0x41) !== 0,
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
  };
}

/**
 * Numbers of more than 32 bits stand in an extra field, in this order (zip64).
 * @param {DataView} view
 * @param {number} at of the entry
 * @param {number} skip bytes from there to its extra fields
 * @param {number[]} numbers
 */
function longNumbers(view, at, skip, numbers) {
  if (!numbers.includes(IN_EXTRA)) return numbers;
  let extra = at + skip;
  const end = Math.min(extra + view.getUint16(at + 30, true), view.byteLength);
  while (extra + 4 <= end && view.getUint16(extra, true) !== 1)
    extra += 4 + view.getUint16(extra + 2, true);
  extra += 4;
  return numbers.map((number) => {
    if (number !== IN_EXTRA) return number;
    if (extra + 8 > end) throw badArchive('lengths that are not given');
    extra += 8;
    return Number(view.getBigUint64(extra - 8, true));
  });
}

/** @param {Entry[]} entries @param {number} end of the bytes that they may take */
function checkEntries(entries, end) {
  if (new Set(entries.map(({ name }) => name)).size !== entries.length)
    throw badArchive('two parts of one name');
  let free = 0;
  for (const { offset, packed } of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (offset < free) throw badArchive('parts that overlap');
    free = offset + LOCAL_BYTES + packed;
    if (free > end) throw badArchive('a part that is cut off');
  }
}

/**
 * The packed bytes of a part.
 * @param {Uint8Array} bytes the whole archive
 * @param {Entry} entry
 * @returns {Uint8Array}
 * @throws {TipstatError} `bad-archive`
 */
export function packedBytes(bytes, { name, offset, packed, method, encrypted }) {
  const view = viewOf(bytes);
  if (encrypted) throw badArchive('an encrypted part', 'one without a password');
  if (method !== 0 && method !== 8) throw badArchive(`a part packed by method ${method}`);
  if (view.getUint32(offset, true) !== LOCAL_HEADER) throw badArchive('a part without a header');
  const start = offset + LOCAL_BYTES + lengthsBehind(view, offset + 26, 2);
  const nameEnd = offset + LOCAL_BYTES + view.getUint16(offset + 26, true);
  const local = decoder.decode(bytes.subarray(offset + LOCAL_BYTES, nameEnd));
  if (local.replaceAll('\\', '/') !== name) throw badArchive('a part of two names');
  if (start + packed > bytes.length) throw badArchive('a part that is cut off');
  return bytes.subarray(start, start + packed);
}
