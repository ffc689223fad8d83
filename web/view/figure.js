import { h, toDom } from '../draw/node.js';
import { heading } from '../format/template.js';
import { sayLatestChange } from '../say/chart.js';
import { findingsFor, findingsView, placeFindings } from './findings.js';
import { hidden } from './words.js';
import { tableView } from './table.js';

/** @import { Formatter } from '../format/formatter.js' */
/** @import { Sheet } from '../format/sheet.js' */
/** @import { Validation } from '../request.js' */
/** @import { Draw } from '../charts.js' */

/**
 * What the author says about a figure: the attributes of the element.
 * @typedef {(name: string) => string | null} Attribute
 */

/**
 * @typedef {object} FigureView
 * @property {HTMLElement} element
 * @property {(em: number) => void} resize draws the chart for the width it has now, text `em` px high
 */

/** @param {Sheet} sheet @param {Formatter} formatter */
function titleOf({ what, rowNames, columnNames }, { locale, say }) {
  const [row, column] = [rowNames, columnNames].map((names) => names.join(', ').toLowerCase());
  const { by, byAnd } = locale.words;
  if (!row) return heading(what);
  return heading(say(column ? byAnd : by, { what, row, column }));
}

/**
 * The time that the figures cover.
 * @param {Sheet} sheet
 * @param {string[]} periods of the whole table
 * @param {Formatter} formatter
 */
function periodOf({ rows, columns }, periods, formatter) {
  const shown = [...rows, ...columns].flatMap(({ period, periodKey }) =>
    period ? [{ period, periodKey }] : [],
  );
  const keys = new Set(shown.length ? shown.map(({ periodKey }) => periodKey) : periods);
  if (keys.size === 1) return formatter.period([...keys][0]);
  if (!shown.length) return '';
  return formatter.span(
    Math.min(...shown.map(({ period }) => period.start)),
    Math.max(...shown.map(({ period }) => period.end)),
  );
}

/** @param {string} name @param {string | false} text */
const line = (name, text) => text && h('p', { class: name, part: name === 'source' && name }, text);

/**
 * The lines under a figure: signs, notes, source, licence.
 * @param {Sheet} sheet
 * @param {Attribute} attribute
 * @param {Formatter} formatter
 */
function footer(sheet, attribute, { locale, say, status }) {
  const { words } = locale;
  const signs = sheet.statuses.map((name) => say(words.sign, status(name)));
  const notes = sheet.comments.map(({ mark, text }) =>
    h('li', {}, h('span', { class: 'mark-name' }, mark), text),
  );
  const source = sheet.sources.join('; ') || attribute('source') || '';
  const [note, license] = [attribute('note'), attribute('license')];
  return [
    signs.length > 0 &&
      h('p', { class: 'signs', part: 'legend' }, say(words.signs, { signs: signs.join('; ') })),
    notes.length > 0 && [
      h('p', { class: 'hidden' }, words.notes),
      h('ul', { class: 'notes' }, notes),
    ],
    sheet.remarks.map((remark) => line('note', remark)),
    line('note', note ? say(words.note, { note }) : ''),
    line('source', source && say(words.source, { source })),
    line('license', license ? say(words.license, { license }) : ''),
  ];
}

/** Of a sheet that is not shown only the sources are said. @param {Sheet} sheet @returns {Sheet} */
const bare = (sheet) => ({ ...sheet, statuses: [], comments: [], remarks: [] });

/**
 * The marks that lead from a cell to the findings about it.
 * @param {{ row: number, column: number }[][]} places by finding
 * @param {{ severity: string }[]} findings
 * @param {(finding: number) => void} go
 * @param {Formatter} formatter
 */
function marksOf(places, findings, go, { locale, say, digits }) {
  return (/** @type {number} */ row, /** @type {number} */ column) =>
    places.flatMap((cells, index) =>
      cells.some((cell) => cell.row === row && cell.column === column)
        ? [
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
          ]
        : [],
    );
}

/** @param {HTMLElement | null | undefined} target */
function goTo(target) {
  if (!target) return;
  const details = target.closest('details');
  if (details) details.open = true;
  target.tabIndex = -1;
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
}

/**
 * A whole figure: heading, table, chart, findings, sources.
 * @param {Validation} answer
 * @param {Sheet} sheet
 * @param {Formatter} formatter
 * @param {{ attribute: Attribute, draw: Draw | undefined, pageTable: boolean, level: number }} options
 *   `pageTable` leaves the table of the page in its place and draws nothing; `level` is that of the heading
 * @returns {FigureView}
 */
export function figureView(answer, sheet, formatter, { attribute, draw, pageTable, level }) {
  const { locale, say, unit } = formatter;
  const { words } = locale;
  const given = attribute('heading') ?? '';
  const title = given || titleOf(sheet, formatter);
  const detail = attribute('findings') ?? 'summary';
  const findings =
    detail === 'all'
      ? answer.findings
      : detail === 'none'
        ? []
        : findingsFor(answer.findings, sheet);
  const places = placeFindings(findings, sheet);
  const toFinding = (/** @type {number} */ index) =>
    goTo(element.querySelector(`[data-finding="${index + 1}"]`));
  const table = tableView(sheet, formatter, {
    caption: attribute('caption') ?? title,
    captionShown: attribute('caption') !== null,
    marks: marksOf(places, findings, toFinding, formatter),
  });
  const show = (/** @type {number} */ index) => {
    const [cell] = places[index] ?? [];
    return cell && !pageTable ? () => goTo(table.cell(cell.row, cell.column)) : null;
  };
  const period = periodOf(sheet, answer.table.periods ?? [], formatter);
  const meta = [
    sheet.unit && say(words.unit, { unit: unit(sheet.unit) }),
    period && say(words.period, { period }),
  ].filter(Boolean);
  const change = pageTable ? '' : sayLatestChange(sheet, formatter);

  const element = /** @type {HTMLElement} */ (
    toDom(
      h(
        'figure',
        { 'aria-labelledby': 'title', part: 'figure', lang: locale.tag, dir: locale.dir },
        h(
          'figcaption',
          {},
          h(
            'div',
            { id: 'title', class: 'title', part: 'title', role: 'heading', 'aria-level': level },
            title,
          ),
          meta.length > 0 && h('p', { class: 'meta' }, meta.join(' · ')),
          change && h('p', { class: 'change' }, change),
        ),
        h('div', { class: 'body' }),
        detail !== 'none' &&
          findingsView({ ...answer, findings }, formatter, {
            open: detail === 'all' || pageTable,
            show,
          }),
        h(
          'div',
          { class: 'footer' },
          footer(pageTable ? bare(sheet) : sheet, attribute, formatter),
        ),
      ),
      document,
    )
  );
  const body = /** @type {HTMLElement} */ (element.querySelector('.body'));
  if (pageTable) body.append(document.createElement('slot'));
  else body.append(table.element);
  const chart = document.createElement('div');
  if (draw && !pageTable) {
    chart.className = 'chart';
    chart.setAttribute('part', 'chart');
    body.append(chart);
  }
  let drawn = 0;
  return {
    element,
    resize(em) {
      nameScrollable(element);
      const width = Math.floor(chart.clientWidth);
      if (!draw || !width || width === drawn) return;
      drawn = width;
      chart.replaceChildren(toDom(draw(sheet, formatter, { width, em }, title), document));
    },
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
