// @ts-nocheck Every access to an array is within it; each check would be a branch in the loop that is measured.
import { FILTER, FIRST, NEEDED, SECOND } from './questions.js';

/** @import { Answers, Counts } from './questions.js' */

const COMMA = 44;
const QUOTE = 34;
const LINE_FEED = 10;
const SLOTS = 1 << 12;

/** Texts of one column by their bytes, numbered as they are met. */
class Codes {
  #slots = new Int32Array(SLOTS).fill(-1);
  #starts = new Int32Array(SLOTS);
  #lengths = new Int32Array(SLOTS);
  #bytes;
  size = 0;

  /** @param {Uint8Array} bytes of the whole file */
  constructor(bytes) {
    this.#bytes = bytes;
  }

  /** @param {number} start @param {number} end @param {number} hash of the bytes between */
  codeOf(start, end, hash) {
    const bytes = this.#bytes;
    const length = end - start;
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const code = /** @type {number} */ (this.#slots[slot]);
      if (code < 0) {
        this.#slots[slot] = this.size;
        this.#starts[this.size] = start;
        this.#lengths[this.size] = length;
        return this.size++;
      }
      if (this.#lengths[code] !== length) continue;
      let at = /** @type {number} */ (this.#starts[code]);
      let same = start;
      while (same < end && bytes[same] === bytes[at]) {
        same++;
        at++;
      }
      if (same === end) return code;
    }
  }

  /** @param {number} code @returns {string} */
  textOf(code) {
    const start = /** @type {number} */ (this.#starts[code]);
    const text = new TextDecoder().decode(
      this.#bytes.subarray(start, start + /** @type {number} */ (this.#lengths[code])),
    );
    return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
  }
}

/**
 * What somebody would write by hand for these two questions: one pass over the bytes, a hash of each cell that is needed
 * while it is read, counts in one array each, texts made at the end. It takes for granted what Tipstat checks.
 * @param {Uint8Array} bytes
 * @returns {Answers}
 */
export function countByHand(bytes) {
  const header = new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(LINE_FEED))).split(',');
  const wanted = Int8Array.from(header, (name) => NEEDED.indexOf(name));
  const columns = NEEDED.map(() => new Codes(bytes));
  const [LIMIT, LEAST] = [256, 32];
  const codes = new Int32Array(NEEDED.length);
  const [citizen, sex, year, form, age] = /** @type {number[]} */ (
    [...FIRST, SECOND[0] ?? '', FILTER.column].map((name) => NEEDED.indexOf(name))
  );
  const first = new Uint32Array(LIMIT * LEAST * LEAST * 2);
  const second = new Uint32Array(LEAST * LEAST * LEAST * 2);
  const length = bytes.length;
  let column = 0;
  for (let at = bytes.indexOf(LINE_FEED) + 1; at < length; at++) {
    const start = at;
    let hash = 0;
    let byte = /** @type {number} */ (bytes[at]);
    if (byte === QUOTE) {
      do {
        at++;
        while (bytes[at] !== QUOTE) at++;
        at++;
        byte = /** @type {number} */ (bytes[at]);
      } while (byte === QUOTE);
      hash = at - start;
    } else if (/** @type {number} */ (wanted[column]) < 0) {
      while (byte !== COMMA && byte !== LINE_FEED) byte = /** @type {number} */ (bytes[++at]);
    } else {
      while (byte !== COMMA && byte !== LINE_FEED) {
        hash = (Math.imul(hash, 31) + byte) | 0;
        byte = /** @type {number} */ (bytes[++at]);
      }
    }
    const place = /** @type {number} */ (wanted[column]);
    if (place >= 0) codes[place] = /** @type {Codes} */ (columns[place]).codeOf(start, at, hash);
    column++;
    if (byte !== LINE_FEED) continue;
    column = 0;
    const [c, s, y, f, a] = [codes[citizen], codes[sex], codes[year], codes[form], codes[age]];
    first[((c * LEAST + s) * LEAST + y) | 0]++;
    second[((f * LEAST + y) * LEAST + a) | 0]++;
  }
  const text = (/** @type {number} */ of, /** @type {number} */ code) =>
    /** @type {Codes} */ (columns[of]).textOf(code);
  /** @type {Counts} */
  const firstCounts = new Map();
  first.forEach((count, at) => {
    if (count === 0) return;
    const [c, s, y] = [(at / LEAST / LEAST) | 0, ((at / LEAST) | 0) % LEAST, at % LEAST];
    firstCounts.set(`${text(citizen, c)}|${text(sex, s)}|${text(year, y)}`, count);
  });
  /** @type {Counts} */
  const secondCounts = new Map();
  second.forEach((count, at) => {
    const [f, y, a] = [(at / LEAST / LEAST) | 0, ((at / LEAST) | 0) % LEAST, at % LEAST];
    if (count === 0 || text(age, a) !== FILTER.value) return;
    secondCounts.set(`${text(form, f)}|${text(year, y)}`, count);
  });
  return { first: firstCounts, second: secondCounts };
}
