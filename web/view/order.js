/** @import { Cell, Sheet } from '../format/sheet.js' */

/** @param {Cell} cell @returns {[number, number]} bounds, an open one at its end */
const bounds = ({ low, high }) => [low ?? -Infinity, high ?? Infinity];

/** @param {Cell} cell */
const known = ({ low, high }) => low !== null || high !== null;

/**
 * The rows in order of a column: numbers by their intervals and never by their text, what is no number
 * after them, totals last in any order.
 * @param {Sheet} sheet
 * @param {number} column from 0; negative ones are the row headings, −1 the last
 * @param {boolean} descending
 * @returns {number[]} indices of rows
 */
export function sortOrder({ rows, rowNames, cells }, column, descending) {
  const sign = descending ? -1 : 1;
  /** @param {number} a @param {number} b @returns {number} */
  const compare = (a, b) => {
    if (column < 0) {
      const [first, second] = [a, b].map((row) => rows[row].labels[rowNames.length + column]);
      return sign * (first < second ? -1 : Number(first > second));
    }
    const [first, second] = [cells[a][column], cells[b][column]];
    if (!known(first) || !known(second)) return Number(known(second)) - Number(known(first));
    const [[low, high], [otherLow, otherHigh]] = [bounds(first), bounds(second)];
    return sign * (Math.sign(low - otherLow) || Math.sign(high - otherHigh) || 0);
  };
  return rows
    .map((_, index) => index)
    .sort((a, b) => Number(rows[a].total) - Number(rows[b].total) || compare(a, b) || a - b);
}
