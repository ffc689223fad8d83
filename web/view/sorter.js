import { sortOrder } from './order.js';

/** @import { Formatter } from '../format/formatter.js' */
/** @import { Sheet } from '../format/sheet.js' */

/**
 * Sorts the rows of a table and announces it: lowest first, then highest first, then as they were.
 * @param {HTMLElement} element around a table and a live region, rows as in the sheet
 * @param {Sheet} sheet
 * @param {Formatter} formatter
 * @returns {(column: number) => void} takes a column from 0, or from −1 down a row heading
 */
export function sorter(element, sheet, { locale, say }) {
  const { words } = locale;
  const body = element.querySelector('tbody');
  const lines = [...element.querySelectorAll('tbody tr')];
  const headers = [...element.querySelectorAll('th[scope=col]')];
  const live = element.querySelector('[role=status]');
  let sorted = NaN;
  let descending = false;

  return (column) => {
    const again = sorted === column;
    const restore = again && descending;
    descending = again && !restore;
    sorted = restore ? NaN : column;
    const order = restore ? lines.keys() : sortOrder(sheet, column, descending);
    body?.append(...[...order].map((index) => lines[index]));
    const direction = descending ? 'descending' : 'ascending';
    const header = headers[column + sheet.rowNames.length];
    for (const other of headers) other.removeAttribute('aria-sort');
    if (!restore) header.setAttribute('aria-sort', direction);
    if (live)
      live.textContent = restore
        ? words.unsorted
        : say(words.sorted, { column: header.textContent ?? '', order: words[direction] });
  };
}
