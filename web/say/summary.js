/** @import { Formatter } from '../format/formatter.js' */
/** @import { Interval } from '../format/number.js' */
/** @import { Finding } from './finding.js' */

/** Kinds of relation that the line counts; each is the name of the rule that finds it amiss. */
export const sumKinds = ['sum-of-parts', 'period-sum'];

/** Verdicts under which a sum adds up. */
const good = ['holds', 'closes', 'closes-within-bounds', 'within-rounding'];

/**
 * How many sums came to each verdict.
 * @param {Record<string, Record<string, number>>} relations counts by kind and verdict
 * @returns {Record<string, number>} by verdict; `closes` holds all that add up
 */
function sumVerdicts(relations) {
  /** @type {Record<string, number>} */
  const counts = { closes: 0 };
  for (const kind of sumKinds) {
    for (const [verdict, count] of Object.entries(relations[kind] ?? {})) {
      const name = good.includes(verdict) ? 'closes' : verdict;
      counts[name] = (counts[name] ?? 0) + count;
    }
  }
  return counts;
}

/**
 * @param {Finding[]} findings
 * @returns {Interval} what all the sums that fall short leave over
 */
function leftOver(findings) {
  /** @param {number | null} a @param {number | null} b @returns {number | null} */
  const add = (a, b) => (a === null || b === null ? null : a + b);
  return findings
    .filter(({ rule, verdict }) => sumKinds.includes(rule) && verdict === 'falls-short')
    .map(({ args }) => args.impliedUnknown)
    .reduce(([low, high], rest) => [add(low, rest[0]), add(high, rest[1])], [0, 0]);
}

/**
 * One line over all findings: "12 sums checked, 11 add up, 1 leaves 5 in no listed part".
 * @param {{ summary: { verdicts: Record<string, Record<string, number>>, explained?: number }, findings: Finding[] }} answer
 *   of `validate`
 * @param {Formatter} formatter
 * @returns {string}
 */
export function saySummary({ summary, findings }, formatter) {
  const text = formatter.locale.summary;
  const counts = sumVerdicts(summary.verdicts);
  const checked = Object.values(counts).reduce((sum, count) => sum + count, 0);
  /** @param {any} entry @param {number} count @param {string} [rest] */
  const say = (entry, count, rest = '') =>
    formatter.say(entry, { n: formatter.number(count), rest }, count);
  const short = counts['falls-short'];
  const rest = leftOver(findings);
  const others = findings.filter(({ rule }) => !sumKinds.includes(rule)).length;
  return [
    checked ? say(text.sums, checked) : text.noSums,
    counts.closes && say(text.closes, counts.closes),
    short &&
      (rest[1] === null
        ? say(text.fallsShortUnknown, short)
        : say(text.fallsShort, short, formatter.interval(rest))),
    counts.exceeds && say(text.exceeds, counts.exceeds),
    counts.undecidable && say(text.undecidable, counts.undecidable),
    others && say(text.others, others),
    summary.explained && say(text.explained, summary.explained),
  ]
    .filter(Boolean)
    .join(text.join);
}
