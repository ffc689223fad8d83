import { sayChange } from './change.js';
import { heading, own } from '../format/template.js';

/** @import { Formatter } from '../format/formatter.js' */
/** @import { Interval } from '../format/number.js' */

/**
 * @typedef {object} Finding
 * @property {string} rule
 * @property {string} severity
 * @property {string} [verdict]
 * @property {{ row: number, line?: number, field: string }[]} cells
 * @property {{ row: number, line?: number, field: string }[][]} [alternatives] other smallest sets of cells
 * @property {Record<string, any>} args
 * @property {string} [explanation] by the publisher
 */

/**
 * @typedef {object} Said
 * @property {string} context what the finding is about; '' where the sentence says it
 * @property {string} sentence
 * @property {string} addition the sum written out; '' where there is none
 */

/** @typedef {{ fields: { name: string, concept?: string }[], unit?: string }} Table */

/** Fields that an indicator's name repeats: “Cases recorded, case, recorded”. */
const saidByIndicator = new Set(['UNIT_MEASURE', 'STAGE']);

const keepsZero = (/** @type {Interval} */ [low, high]) => low === 0 && high === 0;

/**
 * @param {Finding} finding
 * @param {Formatter} formatter
 * @returns {string} such as `24 + 135 = 159; 164 − 159 = 5`
 */
function sayAddition({ args }, formatter) {
  const { interval } = formatter;
  if (!args.addition?.length) return '';
  const sum = `${args.addition.map(interval).join(' + ')} = ${interval(args.parts)}`;
  const rest = args.impliedUnknown ?? args.excess;
  if (!rest || keepsZero(rest)) return sum;
  const [more, less] = args.excess ? [args.parts, args.total] : [args.total, args.parts];
  const { minus } = formatter.locale.numbers;
  return `${sum}; ${interval(more)} ${minus} ${interval(less)} = ${interval(rest)}`;
}

/**
 * @param {Finding} finding
 * @param {Formatter} formatter
 * @param {Table} table
 * @returns {string}
 */
function sayContext({ args }, formatter, { fields }) {
  const where = args.where ?? {};
  return Object.entries(where)
    .filter(([name]) => !('INDICATOR' in where && saidByIndicator.has(name)))
    .filter(([, label]) => label !== '_T' && label !== '_Z')
    .map(([name, label]) => {
      const concept = fields.find((field) => field.name === name)?.concept ?? name;
      return heading(formatter.label(concept, String(label)));
    })
    .join(', ');
}

/**
 * Numbers, bounds and texts among the arguments, by their names.
 * @param {Record<string, any>} args
 * @param {Formatter} formatter
 * @returns {Record<string, string>}
 */
function plainArgs(args, { interval, number }) {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? number(Math.round(value * 100) / 100)
        : typeof value === 'string'
          ? value
          : typeof (value?.[0] ?? value?.[1]) === 'number'
            ? interval(value)
            : '',
    ]),
  );
}

/**
 * The arguments of a finding as the locale writes them.
 * @param {Finding} finding
 * @param {Formatter} formatter
 * @param {Table} table
 * @returns {Record<string, string>}
 */
function words({ rule, cells, alternatives, args }, formatter, table) {
  const { interval, number, period } = formatter;
  const [first, second] = args.periods ?? [args.period, args.otherPeriod];
  const [value, other] = args.values ?? [args.value, args.other];
  const rest = args.impliedUnknown ?? args.excess;
  /** @param {Interval | undefined} range */
  const figure = (range) => (range ? interval(range) : '');
  return {
    ...plainArgs(args, formatter),
    rule,
    n: figure(rest),
    part: args.labels?.[1] ?? '',
    units: formatter.unit(args.unit || args.where?.UNIT_MEASURE || table.unit || 'entry'),
    labels: (args.labels ?? []).map((/** @type {string} */ label) => `“${label}”`).join(', '),
    code: args.code ?? '',
    value: figure(value ?? args.total),
    other: figure(other),
    period: period(first ?? ''),
    otherPeriod: period(second ?? ''),
    errorcode: String(args.errorcode ?? ''),
    field: args.field ?? cells[0]?.field ?? '',
    line: number(args.line ?? cells[0]?.line ?? cells[0]?.row ?? 0),
    lines: (alternatives?.flat() ?? cells).map((cell) => number(cell.line ?? cell.row)).join(', '),
  };
}

/**
 * The two figures of one length in an `unequal-periods` finding, the later first.
 * @param {Record<string, any>} args
 * @returns {import('./change.js').Change}
 */
function likeForLike({ value, period, likeForLike: like, unit }) {
  const later = period > like.period;
  return later
    ? { value, period, other: like.value, otherPeriod: like.period, unit: unit || 'entry' }
    : {
        value: like.value,
        period: like.period,
        other: value,
        otherPeriod: period,
        unit: unit || 'entry',
      };
}

/**
 * A finding in words that accuse nobody.
 * @param {Finding} finding
 * @param {Formatter} formatter
 * @param {Table} [table] the `table` of the answer, for the names of what the finding is about
 * @returns {Said}
 */
export function sayFinding(finding, formatter, table = { fields: [] }) {
  const { findings } = formatter.locale;
  const rule = own(findings, finding.rule) ?? findings.other;
  const { args } = finding;
  const said = Object.keys(rule).find((name) => own(args, name)) ?? finding.verdict ?? 'any';
  const entry = own(rule, said) ?? rule.any ?? findings.other.any;
  const rest = (args.impliedUnknown ?? args.excess)?.[0] ?? args.count ?? 2;
  const sentence = formatter.say(entry, words(finding, formatter, table), rest);
  const change = args.likeForLike ? ` ${sayChange(likeForLike(args), formatter)}` : '';
  return {
    context: sayContext(finding, formatter, table),
    sentence: sentence + change,
    addition: sayAddition(finding, formatter),
  };
}
