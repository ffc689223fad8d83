import { Inflate } from 'fflate/browser';
import { crc32 } from './crc32.js';
import { badArchive, packedBytes } from './zip.js';

/** Packed bytes handed to the library at a time: they may become a thousandfold. */
const SLICE_BYTES = 16 * 1024;

/**
 * How many bytes may still be unpacked.
 * @typedef {{left: number}} Budget
 */

/**
 * The bytes of a part, in slices as they are unpacked.
 * @param {Uint8Array} archive
 * @param {import('./zip.js').Entry} entry
 * @param {Budget} budget
 * @returns {Generator<Uint8Array>}
 * @throws {TipstatError} `bad-archive` where they are not what the directory says, or more than the budget
 */
export function* unpackPart(archive, entry, budget) {
  let size = 0;
  let crc = 0;
  for (const slice of slicesOf(packedBytes(archive, entry), entry.method)) {
    size += slice.length;
    budget.left -= slice.length;
    if (budget.left < 0) throw badArchive('an archive that expands beyond all measure');
    if (size > entry.size) break;
    crc = crc32(slice, crc);
    yield slice;
  }
  if (size !== entry.size) throw badArchive(`a part of another length than it says`);
  if (crc !== entry.crc) throw badArchive('a part whose bytes were changed');
}

/**
 * @param {Uint8Array} packed
 * @param {number} method
 * @returns {Generator<Uint8Array>}
 */
function* slicesOf(packed, method) {
  /** @type {Uint8Array[]} */
  const ready = [];
  let ended = method === 0;
  const inflate = new Inflate((slice, final) => {
    if (slice.length) ready.push(slice);
    ended = final;
  });
  for (let at = 0; at < packed.length; at += SLICE_BYTES) {
    const piece = packed.subarray(at, at + SLICE_BYTES);
    if (method === 0) yield piece;
    else pushInto(inflate, piece, at + SLICE_BYTES >= packed.length);
    yield* ready.splice(0);
  }
  if (!ended) throw badArchive('a part that is cut off');
}

/** @param {Inflate} inflate @param {Uint8Array} piece @param {boolean} final */
function pushInto(inflate, piece, final) {
  try {
    inflate.push(piece, final);
  } catch {
    throw badArchive('a part that cannot be unpacked');
  }
}
