/** @typedef {Iterable<Uint8Array> | AsyncIterable<Uint8Array>} Pieces */

const encoder = new TextEncoder();

/**
 * A stream of parts, as core/src/base/parts.h describes it.
 * @param {Iterable<readonly [name: string, bytes: Pieces]>} parts
 * @returns {AsyncGenerator<Uint8Array>}
 */
export async function* partsOf(parts) {
  yield encoder.encode('tipstat-parts 1\n');
  for (const [name, pieces] of parts) {
    yield encoder.encode(`0 ${name}\n`);
    for await (const piece of pieces) {
      yield encoder.encode(`${piece.length} ${name}\n`);
      yield piece;
    }
  }
  yield encoder.encode('end\n');
}

/**
 * @param {Pieces} pieces
 * @returns {Promise<Uint8Array>} all of them as one
 */
export async function joined(pieces) {
  const list = [];
  for await (const piece of pieces) list.push(piece);
  if (list.length === 1) return list[0];
  const bytes = new Uint8Array(list.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of list) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/**
 * @param {readonly Pieces[]} files
 * @returns {AsyncGenerator<Uint8Array>} one behind the other
 */
export async function* chained(files) {
  for (const file of files) yield* file;
}
