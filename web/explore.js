import { h, toDom } from './draw/node.js';

/** @import { Formatter } from './format/formatter.js' */
/** @import { Cell, Sheet } from './format/sheet.js' */

/** Steps of the arrow keys as rows and columns, in a text that runs from left to right. @type {Record<string, [number, number]>} */
const steps = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** @param {Element} mark @returns {[number, number]} row and column of the sheet */
function placeOf(mark) {
  const [row, column] = (mark.getAttribute('data-cell') ?? '').split(' ').map(Number);
  return [row, column];
}

/**
 * A cell as people say it: what it is of, then its figure or why there is none.
 * @param {Sheet} sheet
 * @param {Cell} cell
 * @param {[number, number]} place
 * @param {Formatter} formatter
 * @returns {{ name: string, figure: string }}
 */
function said({ rows, columns, columnNames, unit }, { text, words }, [row, column], formatter) {
  const names = [rows[row].label, columnNames.length ? columns[column].label : ''];
  const of = unit && !words ? ` ${formatter.unit(unit)}` : '';
  return { name: names.filter(Boolean).join(', '), figure: (words || text) + of };
}

/**
 * Lets a reader go through the figures of a chart: by the arrow keys from figure to figure, each of which is spoken, and
 * by pointing. What is shown stays while it is pointed at, and Escape puts it away.
 * @param {HTMLElement} place around the chart, which can be focused
 * @param {Sheet} sheet
 * @param {Formatter} formatter
 */
export function explore(place, sheet, formatter) {
  const tip = /** @type {HTMLElement} */ (
    toDom(h('div', { class: 'tip', hidden: true }, h('b'), h('span')), document)
  );
  const spoken = /** @type {HTMLElement} */ (
    toDom(h('p', { class: 'hidden', role: 'status' }), document)
  );
  const rtl = formatter.locale.dir === 'rtl';
  /** @type {[number, number] | null} */
  let at = null;
  let dismissed = '';

  const marks = () => [...place.querySelectorAll('[data-cell]')];
  const find = (/** @type {[number, number]} */ [row, column]) =>
    marks().find((mark) => mark.getAttribute('data-cell') === `${row} ${column}`);

  /** @param {Element} mark @param {boolean} aloud */
  function show(mark, aloud) {
    at = placeOf(mark);
    const [row, column] = at;
    const { name, figure } = said(sheet, sheet.cells[row][column], at, formatter);
    tip.children[0].textContent = name;
    tip.children[1].textContent = figure;
    tip.hidden = false;
    // A chart that was drawn anew has dropped what stood beside it.
    if (!tip.isConnected) place.append(tip, spoken);
    if (aloud) spoken.textContent = `${name}: ${figure}`;
    const [box, around] = [mark.getBoundingClientRect(), place.getBoundingClientRect()];
    const { offsetWidth, offsetHeight } = tip;
    const middle = (box.left + box.right) / 2 - around.left - offsetWidth / 2;
    const above = box.top - around.top - offsetHeight - 6;
    tip.style.left = `${Math.max(0, Math.min(middle, around.width - offsetWidth))}px`;
    tip.style.top = `${above >= 0 ? above : box.bottom - around.top + 6}px`;
    ring(mark);
  }

  /** @param {Element | null} mark */
  function ring(mark) {
    place.querySelector('.ring')?.remove();
    const { x, y, width, height } =
      /** @type {SVGGraphicsElement | null} */ (mark)?.getBBox() ?? {};
    if (x === undefined || y === undefined || width === undefined || height === undefined) return;
    const box = { x: x - 3, y: y - 3, width: width + 6, height: height + 6 };
    place.querySelector('svg')?.append(toDom(h('rect', { class: 'ring', ...box }), document, true));
  }

  function hide() {
    tip.hidden = true;
    ring(null);
  }

  /** @param {[number, number]} step @returns {Element | undefined} the next mark that way */
  function next([down, across]) {
    if (!at) return marks()[0];
    const [rows, columns] = [sheet.rows.length, sheet.columns.length];
    let [row, column] = at;
    for (let tries = 0; tries < rows * columns; tries += 1) {
      row += down;
      column += rtl ? -across : across;
      if (row < 0 || row >= rows || column < 0 || column >= columns) return undefined;
      const mark = find([row, column]);
      if (mark) return mark;
    }
    return undefined;
  }

  place.addEventListener('keydown', (event) => {
    const all = marks();
    const ends = event.key === 'Home' ? all[0] : event.key === 'End' ? all.at(-1) : undefined;
    const step = steps[event.key];
    if (event.key === 'Escape' && !tip.hidden) {
      dismissed = at?.join(' ') ?? '';
      hide();
      return;
    }
    if (!step && !ends) return;
    event.preventDefault();
    const mark = ends ?? next(step);
    if (mark) show(mark, true);
  });
  place.addEventListener('blur', hide);
  place.addEventListener('focus', () => start());
  place.addEventListener('pointermove', ({ target }) => {
    const mark = /** @type {Element} */ (target).closest('[data-cell]');
    if (!mark) return;
    const key = mark.getAttribute('data-cell') ?? '';
    if (key === dismissed || (!tip.hidden && key === at?.join(' '))) return;
    dismissed = '';
    show(mark, false);
  });
  place.addEventListener('pointerleave', hide);

  function start() {
    const mark = (at && find(at)) ?? marks()[0];
    if (mark) show(mark, true);
  }
  place.append(tip, spoken);
  if (place.matches(':focus')) start();
}

/** What a chart that is gone through needs beside the styles of the report. */
export const css = `.chart{position:relative}
.tip{position:absolute;z-index:1;display:grid;max-width:min(20em,100%);padding:.35em .7em;font-size:.9em}
.tip{background:var(--t-surface);border:1px solid var(--t-ink);border-radius:.3em}
.ring{fill:none;stroke:var(--t-ink);stroke-width:2}
@media print{.tip,.ring{display:none}}`;
