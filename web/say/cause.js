/** @import { Finding } from './finding.js' */
/** @import { Formatter } from '../format/formatter.js' */
/** @import { Interval } from '../format/number.js' */

/** @typedef {{ printed: Interval[], expected: Interval[], slip?: string }} Repair */

/**
 * What explains a finding, in words that accuse nobody: the figures by whose change all would hold, and the slip that
 * may have happened.
 * @param {Finding} finding
 * @param {Formatter} formatter
 * @returns {string} '' where nothing is known, or the formatter's locale has no words for it
 */
export function sayCause({ args }, formatter) {
  const { causes: words } = /** @type {Record<string, any>} */ (formatter.locale);
  if (!words) return '';
  /** @type {Repair[]} */
  const repairs = args.repairs ?? [];
  const sentences = [
    sayPattern(args.pattern, formatter, words),
    sayRepairs(repairs, formatter, words),
    args.symptoms > 1 && formatter.say(words.symptoms, { n: formatter.number(args.symptoms) }),
  ];
  return sentences.filter(Boolean).join(' ');
}

/**
 * @param {Record<string, any> | undefined} pattern
 * @param {Formatter} formatter
 * @param {Record<string, any>} words
 */
function sayPattern(pattern, formatter, words) {
  if (!pattern) return '';
  const printed = pattern.printed.map(formatter.interval);
  return formatter.say(words.patterns[pattern.name], {
    first: printed[0],
    second: printed[1] ?? '',
    third: printed[2] ?? '',
    period: formatter.period(pattern.period ?? ''),
  });
}

/**
 * @param {Repair[]} repairs
 * @param {Formatter} formatter
 * @param {Record<string, any>} words
 */
function sayRepairs(repairs, formatter, words) {
  const [first] = repairs;
  if (!first) return '';
  const figures = first.printed.map(formatter.interval).join(', ');
  const expected = first.expected.map(formatter.interval).join(', ');
  const slip = first.slip ? formatter.say(words.slips[first.slip], {}) : '';
  const repair = [formatter.say(words.repair, { figures, expected }), slip]
    .filter(Boolean)
    .join(' ');
  if (repairs.length === 1) return repair;
  if (first.printed.length > 1) return formatter.say(words.together, { figures });
  const all = repairs.map(({ printed }) => printed.map(formatter.interval).join(', ')).join(', ');
  const oneOf = formatter.say(words.oneOf, { figures: all });
  return slip ? `${oneOf} ${repair}` : oneOf;
}
