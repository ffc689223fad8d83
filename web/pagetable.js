/** @import { Sheet } from './format/sheet.js' */

/**
 * A table as text, spans filled in.
 * @typedef {object} Grid
 * @property {string} caption
 * @property {number} headRows
 * @property {number} headColumns
 * @property {string[][]} rows
 */

/** @param {Element | null | undefined} element @returns {string} */
const textOf = (element) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/**
 * @param {HTMLTableElement} table
 * @returns {Grid}
 */
export function readTable(table) {
  const all = [...table.rows];
  /** @type {string[][]} */
  const rows = all.map(() => []);
  all.forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (rows[y][x] !== undefined) x += 1;
      for (let down = 0; down < cell.rowSpan && rows[y + down]; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1)
          rows[y + down][x + right] = textOf(cell);
      x += cell.colSpan;
    }
  });
  const body = all.findIndex((row) => [...row.cells].some(({ tagName }) => tagName === 'TD'));
  const headRows = body < 0 ? rows.length : body;
  const headColumns = [...(all[headRows]?.cells ?? [])].filter(
    ({ tagName }) => tagName === 'TH',
  ).length;
  return { caption: textOf(table.caption), headRows, headColumns, rows };
}

/** @param {Grid} grid @param {number} column @returns {string} headings above a column, outermost first */
function headingOf({ rows, headRows }, column) {
  const parts = rows.slice(0, headRows).map((row) => row[column] ?? '');
  return parts.filter((part, index) => part && part !== parts[index - 1]).join(' - ');
}

/** @param {string} text @returns {string} */
const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * @param {Grid} grid
 * @returns {string} CSV with one line of headings
 */
export function toCsv(grid) {
  const width = Math.max(...grid.rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const head = columns.map((column) => headingOf(grid, column));
  const body = grid.rows
    .slice(grid.headRows)
    .map((row) => columns.map((column) => row[column] ?? ''));
  return [head, ...body].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

/** @param {string} text @returns {string} */
const folded = (text) =>
  text
    .toLowerCase()
    .replace(/[\s\u200b]+/g, ' ')
    .trim();

/**
 * The first figure of the page's table that the data do not bear out: at the same headings where these
 * match, else anywhere.
 * @param {Grid} grid
 * @param {Sheet} sheet
 * @param {(text: string) => number | null} parse reads a number as the page prints it
 * @returns {{ page: string, data: string } | null} null where the two agree
 */
export function findDifference(grid, sheet, parse) {
  const { headRows, headColumns, rows } = grid;
  const known = new Set(sheet.cells.flat().flatMap(({ low, high }) => (low === high ? [low] : [])));
  const index = (/** @type {string} */ text, /** @type {{ label: string }[]} */ heads) =>
    heads.findIndex(({ label }) => folded(label) === folded(text));
  for (const row of rows.slice(headRows)) {
    const y = index(row.slice(0, headColumns).join(', '), sheet.rows);
    for (let column = headColumns; column < row.length; column += 1) {
      const value = parse(row[column]);
      if (value === null) continue;
      const cell = sheet.cells[y]?.[index(headingOf(grid, column), sheet.columns)];
      const same = cell ? cell.low === value && cell.high === value : known.has(value);
      if (!same) return { page: row[column], data: cell?.text ?? '' };
    }
  }
  return null;
}
