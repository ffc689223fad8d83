import { gridOf, quoted } from '../format/grid.js';

/** @import { Answer } from '../format/sheet.js' */

/** What a spreadsheet would run as a formula. */
const formula = /^[=+\-@\t\r]/;

/** @param {string} label @returns {string} that no spreadsheet runs */
const harmless = (label) => (formula.test(label) ? `'${label}` : label);

/** @param {Answer} answer @returns {string[][]} the table as rows of texts, of which no label is a formula */
export const harmlessGrid = (answer) => gridOf(answer, harmless);

/**
 * What is shown as CSV in UTF-8, with the mark that spreadsheets look for.
 * @param {Answer} answer
 * @returns {string}
 */
export const toCsv = (answer) =>
  `\ufeff${harmlessGrid(answer)
    .map((line) => `${line.map(quoted).join(',')}\r\n`)
    .join('')}`;
