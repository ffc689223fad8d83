import { sayChange } from './change.js';

/** @import { Formatter } from '../format/formatter.js' */
/** @import { Sheet, Head } from '../format/sheet.js' */

/** @param {Head[]} heads @returns {boolean} periods of different length stand side by side */
export function unequalPeriods(heads) {
  const lengths = heads.flatMap(({ period }) => (period ? [period.end - period.start] : []));
  return lengths.length > 1 && Math.max(...lengths) > 1.1 * Math.min(...lengths);
}

/** Whether a head's period is clearly shorter than the longest beside it. @param {Head} head @param {Head[]} heads */
export function isShorter({ period }, heads) {
  const lengths = heads.flatMap((head) =>
    head.period ? [head.period.end - head.period.start] : [],
  );
  return period !== null && 1.1 * (period.end - period.start) < Math.max(...lengths);
}

/** Breakdowns of people by where they come from, of which no lowest and highest is said. */
const origins = new Set(['CITIZENSHIP', 'REPATRIATED_FROM']);

/**
 * What a chart shows, in sentences that single nobody out: how many figures, between which bounds, what
 * is missing and what cannot be compared.
 * @param {Sheet} sheet
 * @param {Formatter} formatter
 * @returns {string}
 */
export function sayChart(sheet, formatter) {
  const { charts } = formatter.locale;
  const cells = sheet.cells.flat();
  const known = cells.filter(({ low, high }) => low !== null || high !== null);
  const ends = known.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  const gaps = cells.length - known.length;
  const text = (/** @type {number} */ value) =>
    known.find(({ low, high }) => low === value && high === value)?.text ?? formatter.number(value);
  const byOrigin = sheet.concepts.some((concept) => origins.has(concept));
  return [
    ends.length &&
      formatter.say(
        charts.range,
        {
          n: formatter.number(known.length),
          low: text(Math.min(...ends)),
          high: text(Math.max(...ends)),
          units: sheet.what,
        },
        known.length,
      ),
    gaps && formatter.say(charts.gaps, { n: formatter.number(gaps) }, gaps),
    (unequalPeriods(sheet.columns) || unequalPeriods(sheet.rows)) && charts.unequal,
    byOrigin && charts.policing,
    charts.inTable,
  ]
    .filter(Boolean)
    .join(' ');
}

/** @param {string} key @returns {string} the same part of the year before, for SDMX periods that begin with a year */
const yearBefore = (key) => String(Number(key.slice(0, 4)) - 1) + key.slice(4);

/**
 * The change between the latest period shown and the same period a year before, of the total or of the
 * only row there is.
 * @param {Sheet} sheet
 * @param {Formatter} formatter
 * @returns {string} '' where there is no such pair of figures, or they are not counts
 */
export function sayLatestChange(sheet, formatter) {
  const row = sheet.rows.length === 1 ? 0 : sheet.rows.findIndex(({ total }) => total);
  if (row < 0 || sheet.measure !== 'sum') return '';
  const figures = new Map(
    sheet.columns.map(({ periodKey }, column) => [periodKey, sheet.cells[row][column]]),
  );
  const later = [...figures.keys()]
    .filter((key) => key && figures.get(key)?.status === 'ok')
    .filter((key) => figures.get(yearBefore(key))?.status === 'ok')
    .sort()
    .pop();
  if (!later) return '';
  const [now, before] = [later, yearBefore(later)].map((key) => figures.get(key));
  if (!now || !before) return '';
  return sayChange(
    {
      value: [now.low, now.high],
      period: later,
      other: [before.low, before.high],
      otherPeriod: yearBefore(later),
      unit: sheet.unit || 'entry',
    },
    formatter,
  );
}
