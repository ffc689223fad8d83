import { own } from '../format/template.js';

/** @import { Formatter } from '../format/formatter.js' */

/**
 * @typedef {object} ErrorFacts
 * @property {string} code
 * @property {number} [line]
 * @property {number} [column]
 * @property {string} [subject]
 * @property {string | number} [found]
 * @property {string | number} [expected]
 */

/**
 * @param {string | number | undefined} expected such as `16384 columns at most`
 * @param {Formatter} formatter
 * @returns {string}
 */
function firstNumber(expected, formatter) {
  const [digits] = /\d+/.exec(String(expected ?? '')) ?? [];
  return digits === undefined ? '' : formatter.number(Number(digits));
}

/**
 * What went wrong, in one sentence, with the place where there is one.
 * @param {ErrorFacts} error
 * @param {Formatter} formatter
 * @returns {string}
 */
export function sayError(error, formatter) {
  const { errors, kinds } = formatter.locale;
  const sentence = own(errors, error.code) ?? errors.other;
  /** @param {string | number | undefined} value */
  const text = (value) => (typeof value === 'number' ? formatter.number(value) : (value ?? ''));
  const found = text(error.found);
  const line = text(error.line);
  const place = error.column ? errors.place : error.line ? errors.placeLine : '';
  const said = formatter.say(sentence, {
    code: error.code,
    subject: text(error.subject),
    found: own(kinds, found) ?? found,
    expected: text(error.expected),
    limit: firstNumber(error.expected, formatter),
    line,
  });
  return sentence.includes('{line}')
    ? said
    : said + formatter.say(place, { line, column: text(error.column) });
}
