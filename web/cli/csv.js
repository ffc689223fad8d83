import { gridOf, quoted } from '../format/grid.js';

/**
 * A pivot as CSV.
 * @param {import('../format/sheet.js').Answer} answer
 * @returns {string}
 */
export const writeCsv = (answer) =>
  gridOf(answer)
    .map((line) => `${line.map(quoted).join(',')}\n`)
    .join('');
