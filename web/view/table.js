import { h, toDom } from '../draw/node.js';
import { hidden } from './words.js';
import { sorter } from './sorter.js';

/** @import { Cell, Head, Sheet } from '../format/sheet.js' */
/** @import { Formatter } from '../format/formatter.js' */
/** @import { Child } from '../draw/node.js' */

/**
 * @typedef {object} TableView
 * @property {HTMLElement} element
 * @property {() => void} resize looks whether the table is wider than its place
 * @property {(row: number, column: number) => HTMLElement} cell of the sheet, wherever sorting has put it
 */

/**
 * The header rows: one for each column field, the last with the buttons that sort.
 * @param {Sheet} sheet
 * @param {(column: number) => () => void} sort column −1 sorts by the row headings
 */
function tableHead({ rowNames, columns, columnNames }, sort) {
  const depth = Math.max(columnNames.length, 1);
  const corner = rowNames.map((name, index) =>
    h(
      'th',
      { scope: 'col', rowspan: depth > 1 && depth },
      button(name, sort(index - rowNames.length)),
    ),
  );
  return Array.from({ length: depth }, (_, level) => {
    const last = level === depth - 1;
    const heads = last
      ? columns.map((head, index) =>
          h('th', { scope: 'col', class: 'number' }, button(head.labels[level], sort(index))),
        )
      : groups(columns, level).map(({ label, span }) =>
          h('th', { scope: 'colgroup', colspan: span, class: 'group' }, label),
        );
    return h('tr', {}, level === 0 && corner, heads);
  });
}

/** @param {Head[]} columns @param {number} level */
function groups(columns, level) {
  /** @type {{ label: string, key: string, span: number }[]} */
  const runs = [];
  for (const { labels, keys } of columns) {
    const key = keys.slice(0, level + 1).join('\u0000');
    const last = runs.at(-1);
    if (last?.key === key) last.span += 1;
    else runs.push({ label: labels[level], key, span: 1 });
  }
  return runs;
}

/** @param {string} text @param {() => void} click */
const button = (text, click) =>
  h(
    'button',
    { type: 'button', class: 'sort', click },
    text,
    h('span', { class: 'arrow', 'aria-hidden': 'true' }, ''),
  );

/** @param {Cell} cell @param {Formatter} formatter @param {Child} marks */
function tableCell({ status, text, words, notes }, formatter, marks) {
  const said = words ? [h('span', { 'aria-hidden': 'true' }, text), hidden(words)] : [text];
  const { noteMark } = formatter.locale.words;
  const note = notes.map((mark) =>
    h(
      'sup',
      {},
      h('span', { 'aria-hidden': 'true' }, mark),
      hidden(` ${formatter.say(noteMark, { mark })}`),
    ),
  );
  return h('td', { class: status === 'ok' ? 'number' : 'number status' }, marks, said, note);
}

/**
 * A table that can be sorted by every column; totals stay below whatever the order.
 * @param {Sheet} sheet
 * @param {Formatter} formatter
 * @param {{ caption: string, captionShown: boolean, marks: (row: number, column: number) => Child }} options
 * @returns {TableView}
 */
export function tableView(sheet, formatter, { caption, captionShown, marks }) {
  const { words } = formatter.locale;
  const rows = sheet.rows.map((head, row) =>
    h(
      'tr',
      { class: head.total && 'total' },
      head.labels.map((label) => h('th', { scope: 'row' }, label)),
      sheet.cells[row].map((cell, column) => tableCell(cell, formatter, marks(row, column))),
    ),
  );
  const element = /** @type {HTMLElement} */ (
    toDom(
      h(
        'div',
        { class: 'table', part: 'table' },
        h(
          'div',
          { class: 'scroll', 'data-name': formatter.say(words.scroll, { name: caption }) },
          h(
            'table',
            {},
            h('caption', { class: !captionShown && 'hidden' }, caption),
            h(
              'thead',
              {},
              tableHead(sheet, (column) => () => sort(column)),
            ),
            h('tbody', {}, rows),
          ),
        ),
        h('p', { class: 'hidden live', role: 'status' }),
      ),
      document,
    )
  );
  const lines = [...element.querySelectorAll('tbody tr')];
  const sort = sorter(element, sheet, formatter);

  return {
    element,
    resize: () => nameScrollable(element),
    cell: (row, column) =>
      /** @type {HTMLElement} */ (lines[row].children[sheet.rowNames.length + column]),
  };
}

/** A table wider than its place can be reached and scrolled by keyboard. @param {HTMLElement} element */
function nameScrollable(element) {
  const scroll = /** @type {HTMLElement | null} */ (element.querySelector('.scroll'));
  if (!scroll) return;
  const over = scroll.scrollWidth > scroll.clientWidth + 1;
  for (const [name, value] of Object.entries({
    role: 'region',
    tabindex: '0',
    'aria-label': scroll.dataset.name ?? '',
  }))
    if (over) scroll.setAttribute(name, value);
    else scroll.removeAttribute(name);
}
