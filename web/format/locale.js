/** @import { Locale } from './formatter.js' */

/**
 * A locale with words of further files; of a rule that several know, the entries stand side by side.
 * @param {Locale} locale
 * @param {...(Record<string, any> | undefined)} parts
 * @returns {Locale}
 */
export function withWords(locale, ...parts) {
  /** @type {Record<string, any>} */
  const findings = { ...locale.findings };
  for (const part of parts)
    for (const [rule, entries] of Object.entries(part?.findings ?? {}))
      findings[rule] = { ...findings[rule], ...entries };
  return Object.assign({}, locale, ...parts, { findings });
}
