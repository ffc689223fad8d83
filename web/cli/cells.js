import { quoted, valueText } from '../format/grid.js';

/** @import { Answer } from '../format/sheet.js' */

/** Codes of CL_OBS_STATUS for what has no value. @type {Record<string, string>} */
const codes = { missing: 'O', withheld: 'Q', 'not-applicable': 'M' };

/**
 * The cells of a pivot as a long table in CSV: what was worked out from records, and none of them.
 * @param {Answer} answer
 * @returns {string}
 */
export function writeCells({ rowFields, columnFields, rows, columns, cells }) {
  const head = [...rowFields, ...columnFields, 'OBS_VALUE', 'OBS_STATUS'];
  const lines = rows.flatMap((row, y) =>
    columns.flatMap((column, x) => {
      const cell = cells[y][x];
      if (cell.status === 'absent') return [];
      return [[...row, ...column, valueText(cell), codes[cell.status] ?? 'A']];
    }),
  );
  return [head, ...lines].map((line) => `${line.map(quoted).join(',')}\n`).join('');
}
