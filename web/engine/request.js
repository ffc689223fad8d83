import { TipstatError } from './errors.js';

/** @typedef {string | number | boolean | readonly string[] | null | undefined} RequestValue */
/** @typedef {[key: string, value: string][]} RequestPairs */

const encoder = new TextEncoder();

/**
 * Options as the pairs of a request: a list gives its key several times, true is `1`; undefined, null and false
 * are left out.
 * @param {Record<string, RequestValue>} options
 * @returns {RequestPairs}
 */
export function toPairs(options) {
  return Object.entries(options).flatMap(([key, value]) =>
    textsOf(value).map((text) => /** @type {[string, string]} */ ([key, text])),
  );
}

/**
 * @param {RequestValue} value
 * @returns {string[]}
 */
function textsOf(value) {
  if (value === undefined || value === null || value === false) return [];
  if (Array.isArray(value)) return value.map(String);
  return [value === true ? '1' : String(value)];
}

/**
 * The bytes of a request, `key NUL value NUL …` in UTF-8.
 * @param {RequestPairs} pairs
 * @returns {Uint8Array}
 * @throws {TipstatError} `bad-request` for a text that contains NUL or half a surrogate pair
 */
export function encodeRequest(pairs) {
  for (const [key, value] of pairs) {
    for (const text of [key, value]) {
      if (!/[\0\p{Cs}]/u.test(text)) continue;
      throw new TipstatError({ code: 'bad-request', subject: key, expected: 'text without NUL' });
    }
  }
  return encoder.encode(pairs.map(([key, value]) => `${key}\0${value}\0`).join(''));
}

/**
 * Field names as one list; names with a character that has a meaning there are quoted.
 * @param {string | readonly string[] | undefined} fields a list of names, or a text that is such a list already
 * @returns {string | undefined}
 */
export function fieldList(fields) {
  if (fields === undefined || typeof fields === 'string') return fields;
  return fields.map(quoteName).join(',');
}

/** @param {string} name */
function quoteName(name) {
  return /[,|=!<>;()"]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
