import { h } from '../draw/node.js';
import { hidden } from './words.js';

/** @import { Formatter } from '../format/formatter.js' */
/** @import { Sheet } from '../format/sheet.js' */

/** @typedef {{ row: number, column: number }[][]} Places where the cells of each finding stand */

/** @param {Places} places @param {number} row @param {number} column @returns {number[]} findings about a cell, from 0 */
const findingsAt = (places, row, column) =>
  places.flatMap((cells, index) =>
    cells.some((cell) => cell.row === row && cell.column === column) ? [index] : [],
  );

/**
 * The sheet as a chart shows it: what a finding is about carries its number.
 * @param {Sheet} sheet
 * @param {Places} places
 * @param {Formatter} formatter
 * @returns {Sheet}
 */
export const markedSheet = (sheet, places, { digits }) => ({
  ...sheet,
  cells: sheet.cells.map((line, row) =>
    line.map((cell, column) => {
      const marks = findingsAt(places, row, column).map((index) => digits(index + 1));
      const text = `${cell.text} [${marks.join(', ')}]`;
      return marks.length
        ? { ...cell, text, words: cell.words && `${cell.words} [${marks}]` }
        : cell;
    }),
  ),
});

/**
 * The marks that lead from a cell to the findings about it.
 * @param {Places} places
 * @param {{ severity: string }[]} findings
 * @param {(finding: number) => void} go
 * @param {Formatter} formatter
 */
export function marksOf(places, findings, go, { locale, say, digits }) {
  return (/** @type {number} */ row, /** @type {number} */ column) =>
    findingsAt(places, row, column).map((index) =>
      h(
        'button',
        {
          type: 'button',
          class: `finding-mark ${findings[index].severity}`,
          click: () => go(index),
        },
        hidden(say(locale.words.findingMark, { n: digits(index + 1) })),
        h('span', { 'aria-hidden': 'true' }, digits(index + 1)),
      ),
    );
}
