import { h } from '../draw/node.js';
import { sayFinding } from '../say/finding.js';
import { saySummary, sumKinds } from '../say/summary.js';

/** @import { Finding } from '../say/finding.js' */
/** @import { Formatter } from '../format/formatter.js' */
/** @import { Sheet } from '../format/sheet.js' */
/** @import { Validation } from '../request.js' */

/** More would bury the page; the command line lists all. */
const mostShown = 50;

/**
 * Where each finding's cells stand in the sheet.
 * @param {Finding[]} findings
 * @param {Sheet} sheet
 * @returns {{ row: number, column: number }[][]} by finding; cells that are not shown are left out
 */
export function placeFindings(findings, sheet) {
  /** @type {Map<string, { row: number, column: number }>} */
  const places = new Map();
  sheet.cells.forEach((cells, row) =>
    cells.forEach(({ from }, column) => {
      for (const origin of from) places.set(`${origin.row} ${origin.field}`, { row, column });
    }),
  );
  return findings
    .slice(0, mostShown)
    .map(({ cells }) =>
      cells.flatMap(({ row, field }) => places.get(`${row} ${field}`) ?? []).filter(unique),
    );
}

/**
 * The findings that belong under a figure: all but the notes on cells that it does not show; what the line about sums counts stays.
 * @param {Finding[]} findings
 * @param {Sheet} sheet
 * @returns {Finding[]}
 */
export function findingsFor(findings, sheet) {
  const origins = sheet.cells.flat().flatMap(({ from }) => from);
  const shown = new Set(origins.map(({ row, field }) => `${row} ${field}`));
  return findings.filter(
    ({ rule, severity, cells }) =>
      severity !== 'note' ||
      sumKinds.includes(rule) ||
      !cells.length ||
      cells.some(({ row, field }) => shown.has(`${row} ${field}`)),
  );
}

/** A relation does not hold, and nobody has explained it. @param {Finding} finding */
const fails = ({ severity, verdict, explanation }) =>
  Boolean(verdict) && severity !== 'note' && !explanation;

/** @template T @param {T} item @param {number} index @param {T[]} list */
const unique = (item, index, list) => list.indexOf(item) === index;

/**
 * The findings under one line, each with its addition and a way to its cell.
 * @param {Validation} answer
 * @param {Formatter} formatter
 * @param {{ open: boolean, show: (finding: number) => (() => void) | null, why: (() => void) | null,
 *   cause?: typeof import('../say/cause.js').sayCause }} options `show`
 *   goes to the finding's first cell, null where none is shown; `why` asks for root causes, null where it was done
 */
export function findingsView({ table, summary, findings }, formatter, { open, show, why, cause }) {
  const { words } = formatter.locale;
  const line = saySummary({ summary, findings }, formatter);
  if (!findings.length) return h('p', { class: 'findings', part: 'findings' }, line);
  const rest = findings.length - mostShown;
  const items = findings.slice(0, mostShown).map((finding, index) => {
    const { context, sentence, addition } = sayFinding(finding, formatter, table);
    const click = show(index);
    return h(
      'li',
      { class: finding.severity, tabindex: -1, 'data-finding': index + 1 },
      h('span', { class: 'severity' }, words.severity[finding.severity]),
      ' ',
      context && h('b', {}, `${context}. `),
      sentence,
      addition && [' ', h('span', { class: 'addition', dir: 'ltr' }, addition)],
      [cause?.(finding, formatter)].map((text) => text && h('p', {}, text)),
      finding.explanation &&
        h('p', {}, formatter.say(words.explained, { text: finding.explanation })),
      click && [' ', h('button', { type: 'button', class: 'link', click }, words.showCell)],
    );
  });
  return h(
    'details',
    { class: 'findings', part: 'findings', open },
    h('summary', {}, line),
    h('ol', {}, items),
    rest > 0 && h('p', {}, formatter.say(words.more, { n: formatter.number(rest) }, rest)),
    why &&
      findings.some(fails) &&
      h('button', { type: 'button', class: 'link why', click: why }, words.why),
  );
}
