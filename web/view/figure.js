import { h, toDom } from '../draw/node.js';
import { heading } from '../format/template.js';
import { sayLatestChange } from '../say/chart.js';
import { findingsFor, findingsView, placeFindings } from './findings.js';
import { bare, footer } from './footer.js';
import { markedSheet, marksOf } from './marks.js';
import { chartView } from './chart.js';
import { tableView } from './table.js';

/** @import { Finding } from '../say/finding.js' */
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

/** @typedef {(place: Element, about: { title: string, meta: string, element: HTMLElement }) => Promise<void>} Take */

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
 * Title, unit and period, and the latest change like for like.
 * @param {Validation} answer
 * @param {Sheet} sheet
 * @param {Formatter} formatter
 * @param {{ title: string, level: number, pageTable: boolean }} options
 */
function captionView({ table }, sheet, formatter, { title, level, pageTable }) {
  const { locale, say, unit } = formatter;
  const { words } = locale;
  const period = periodOf(sheet, table.periods ?? [], formatter);
  const change = pageTable ? '' : sayLatestChange(sheet, formatter);
  const meta = [
    sheet.unit && say(words.unit, { unit: unit(sheet.unit) }),
    period && say(words.period, { period }),
  ].filter(Boolean);
  const name = { id: 'title', class: 'title', part: 'title' };
  return h(
    'figcaption',
    {},
    h('div', { ...name, role: 'heading', 'aria-level': level }, title),
    meta.length > 0 && h('p', { class: 'meta' }, meta.join(' · ')),
    change && h('p', { class: 'change' }, change),
  );
}

/** @param {string} detail the attribute `findings` @param {Finding[]} findings @param {Sheet} sheet */
function chosen(detail, findings, sheet) {
  if (detail === 'all') return findings;
  return detail === 'none' ? [] : findingsFor(findings, sheet);
}

/**
 * A whole figure: heading, table, chart, findings, sources.
 * @param {Validation} answer
 * @param {Sheet} sheet
 * @param {Formatter} formatter
 * @param {{ attribute: Attribute, draw: Draw | undefined, pageTable: boolean, level: number, why: (() => void) | null,
 *   open: boolean, take: Take, cause?: typeof import('../say/cause.js').sayCause } & import('./chart.js').Further} options
 *   the heading; `why` asks for root causes; `open` unfolds the findings; `take` puts what takes the report away into a
 *   place
 * @returns {FigureView}
 */
export function figureView(answer, sheet, formatter, options) {
  const { attribute, draw, pageTable, level, why } = options;
  const { tag, dir } = formatter.locale;
  const title = attribute('heading') || titleOf(sheet, formatter);
  const detail = attribute('findings') ?? 'summary';
  const findings = chosen(detail, answer.findings, sheet);
  const places = placeFindings(findings, sheet);
  const toFinding = (/** @type {number} */ index) =>
    goTo(element.querySelector(`[data-finding="${index + 1}"]`));
  const table = tableView(sheet, formatter, {
    caption: attribute('caption') ?? title,
    captionShown: attribute('caption') !== null,
    marks: marksOf(places, findings, toFinding, formatter),
  });
  const chart =
    draw && chartView(markedSheet(sheet, places, formatter), formatter, draw, title, options);
  const show = (/** @type {number} */ index) => {
    const [cell] = places[index] ?? [];
    return cell && !pageTable ? () => goTo(table.cell(cell.row, cell.column)) : null;
  };
  const toggle = async (/** @type {Event} */ { currentTarget }) => {
    const button = /** @type {HTMLElement} */ (currentTarget);
    const bar = /** @type {HTMLElement} */ (button.parentElement);
    const panel = /** @type {HTMLElement | null} */ (button.nextElementSibling);
    if (panel) panel.hidden = !panel.hidden;
    else {
      const meta = element.querySelector('.meta')?.textContent ?? '';
      await options.take(bar, { title, meta, element });
    }
    button.ariaExpanded = String(!panel?.hidden);
  };
  const open = options.open || detail === 'all' || pageTable;
  const element = /** @type {HTMLElement} */ (
    toDom(
      h(
        'figure',
        { 'aria-labelledby': 'title', part: 'figure', lang: tag, dir },
        captionView(answer, sheet, formatter, { title, level, pageTable }),
        h('div', { class: 'body' }, pageTable && h('slot')),
        detail !== 'none' &&
          findingsView({ ...answer, findings }, formatter, {
            open,
            show,
            why,
            cause: options.cause,
          }),
        !pageTable &&
          h(
            'div',
            { class: 'toolbar', part: 'toolbar' },
            h(
              'button',
              { type: 'button', class: 'link', 'aria-expanded': 'false', click: toggle },
              formatter.locale.words.tools,
            ),
          ),
        footer(pageTable ? bare(sheet) : sheet, attribute, formatter),
      ),
      document,
    )
  );
  if (!pageTable) {
    const views = chart ? [table.element, chart.element] : [table.element];
    element.querySelector('.body')?.append(...views);
  }
  return {
    element,
    resize(em) {
      table.resize();
      chart?.resize(em);
    },
  };
}
