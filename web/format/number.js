import { fill } from './template.js';

/** @typedef {[number | null, number | null]} Interval closed; null is an open end */

/**
 * @typedef {object} NumberSigns the `numbers` of a locale file
 * @property {string} group
 * @property {string} decimal
 * @property {string} digits ten characters
 * @property {string} plus
 * @property {string} minus
 * @property {string} percent
 * @property {string} between
 * @property {string} atLeast
 * @property {string} atMost
 * @property {string} anything
 */

/** @typedef {{ between: string, atLeast: string, atMost: string, anything: string }} Bounds */

/**
 * Decimal digits without an exponent, as short as they read back.
 * @param {number} value finite
 * @returns {string}
 */
function plainDigits(value) {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value < 1 ? value.toFixed(20).replace(/0+$/, '') : BigInt(value).toString();
}

/**
 * @param {string} whole
 * @param {string} separator
 * @returns {string}
 */
const grouped = (whole, separator) => whole.replace(/\B(?=(\d{3})+$)/g, separator);

/**
 * A number in the characters of a locale.
 * @param {number} value finite
 * @param {NumberSigns} signs
 * @param {{ signed?: boolean, places?: number }} [how] `signed` writes a plus, `places` rounds
 * @returns {string}
 */
export function formatNumber(value, signs, how = {}) {
  const size = Math.abs(value);
  const text = how.places === undefined ? plainDigits(size) : size.toFixed(how.places);
  const [whole, part] = text.split('.');
  const body = grouped(whole, signs.group) + (part ? signs.decimal + part : '');
  const sign = value < 0 ? signs.minus : how.signed && value > 0 ? signs.plus : '';
  return sign + body.replace(/\d/g, (digit) => signs.digits[Number(digit)]);
}

/**
 * An interval: one number where it is a point.
 * @param {Interval} interval
 * @param {Bounds} bounds sentences of the locale: signs for the eye, or words for speech
 * @param {(value: number) => string} number
 * @returns {string}
 */
export function formatInterval([low, high], bounds, number) {
  if (low === null && high === null) return bounds.anything;
  if (low === null) return fill(bounds.atMost, { high: number(/** @type {number} */ (high)) });
  if (high === null) return fill(bounds.atLeast, { low: number(low) });
  return low === high
    ? number(low)
    : fill(bounds.between, { low: number(low), high: number(high) });
}

/**
 * Reads a number as a page in this locale prints it, in its own digits or in 0–9.
 * @param {string} text
 * @param {NumberSigns} signs
 * @returns {number | null} null where the text is no plain number
 */
export function parseNumber(text, signs) {
  const plain = text
    .trim()
    .replace(/[٠-٩۰-۹०-९๐-๙໐-໙၀-၉០-៩]/g, (digit) => String(digitValue(digit)))
    .replaceAll(signs.group, '')
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(signs.decimal, '.')
    .replace(/^[−–]/, '-');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const zeros = ['٠', '۰', '०', '๐', '໐', '၀', '០'].map((zero) => zero.charCodeAt(0));

/** @param {string} digit @returns {number} */
function digitValue(digit) {
  const code = digit.charCodeAt(0);
  const zero = zeros.find((start) => code >= start && code < start + 10) ?? code;
  return code - zero;
}
