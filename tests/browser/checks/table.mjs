import { evaluateWith } from '../observe.mjs';

/** @typedef {import('../drivers/driver.mjs').Page} Page */

/**
 * What is wrong with a table's caption, headers and shape, in a shadow root or in the page.
 *
 * @param {Page} page
 * @param {string} selector of the report, or of an element around a table
 * @returns {Promise<string[]>}
 */
export const tableFaults = (page, selector) =>
  evaluateWith(page, [cellGrid, headerFaults, dataFaults, sortFaults], faultsInPage, selector);

// All functions below run in the page.

/** @param {string} selector */
function faultsInPage(selector) {
  const host = document.querySelector(selector);
  const table = (host?.shadowRoot ?? host)?.querySelector('table');
  if (!table) return ['there is no table'];
  const caption = table.caption?.textContent?.trim() ? [] : ['the table has no caption'];
  const grid = cellGrid(table);
  return [
    ...new Set([...caption, ...headerFaults(table), ...dataFaults(grid), ...sortFaults(table)]),
  ];
}

/**
 * The cell that covers each place, spans followed.
 *
 * @param {HTMLTableElement} table
 */
function cellGrid(table) {
  /** @type {HTMLTableCellElement[][]} */
  const grid = [...table.rows].map(() => []);
  [...table.rows].forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y][x]) x++;
      for (let down = 0; down < cell.rowSpan && y + down < grid.length; down++) {
        grid[y + down].splice(x, cell.colSpan, ...Array(cell.colSpan).fill(cell));
      }
    }
  });
  return grid;
}

/** @param {HTMLTableElement} table */
function headerFaults(table) {
  return [...table.querySelectorAll('th')].flatMap((header) => [
    ...(header.scope ? [] : [`the header “${header.textContent}” has no scope`]),
    ...(header.textContent?.trim() ? [] : ['a header is empty']),
  ]);
}

/** @param {HTMLTableCellElement[][]} grid */
function dataFaults(grid) {
  const widest = Math.max(...grid.map(({ length }) => length));
  /** @param {HTMLTableCellElement | undefined} cell @param {string} kind */
  const heads = (cell, kind) => cell?.tagName === 'TH' && cell.scope.startsWith(kind);
  return grid.flatMap((row, y) => [
    ...(row.length === widest ? [] : [`row ${y} has ${row.length} of ${widest} cells`]),
    ...row.flatMap((cell, x) => {
      if (cell.tagName === 'TH') return [];
      const beside = row.some((other) => heads(other, 'row'));
      const above = grid.some((other) => heads(other[x], 'col'));
      return [
        ...(beside ? [] : [`row ${y} has no row header`]),
        ...(above ? [] : [`column ${x} has no column header`]),
      ];
    }),
  ]);
}

/** @param {HTMLTableElement} table */
function sortFaults(table) {
  const sorted = table.querySelectorAll('[aria-sort="ascending"], [aria-sort="descending"]');
  return sorted.length > 1 ? [`${sorted.length} columns say that they are sorted`] : [];
}
