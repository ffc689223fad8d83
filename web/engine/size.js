/** From so many rows on the work is given to a Worker. */
const LARGE_ROWS = 50_000;

/** The start of an input that an estimate is made from. */
const SAMPLE_BYTES = 64 * 1024;

/** An input of unknown length that is still going on here counts as large. */
const UNKNOWN_BYTES = 4 * 1024 * 1024;

const LINE_FEED = 0x0a;

/**
 * Whether an input is estimated to have 50,000 rows or more, from its first bytes and its length. Where nobody has
 * said the length, up to 4 MiB are waited for.
 * @param {import('./source.js').Source} source
 * @returns {Promise<boolean>}
 */
export async function isLarge(source) {
  const { length } = source;
  if (length !== undefined && length < LARGE_ROWS) return false;
  const wanted = length === undefined ? UNKNOWN_BYTES : SAMPLE_BYTES;
  const { pieces, ended } = await source.lookAhead((_, received) => received >= wanted);
  const rows = pieces.reduce((sum, piece) => sum + countLines(piece), 0);
  if (ended) return rows >= LARGE_ROWS;
  if (length === undefined) return true;
  return (rows / source.received) * length >= LARGE_ROWS;
}

/** @param {Uint8Array} bytes */
function countLines(bytes) {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}
