import { createFormatter } from '../format/formatter.js';
import { UsageError } from './usage.js';

/**
 * The formatter of a language; `km-KH` finds `km`.
 * @param {string} tag
 * @returns {Promise<import('../format/formatter.js').Formatter>}
 * @throws {UsageError} where there is no such locale
 */
export async function loadLanguage(tag) {
  const [language] = tag.split('-');
  for (const name of [tag, language]) {
    if (!/^[\w-]+$/.test(name)) continue;
    try {
      const [{ default: locale }, ...more] = await Promise.all([
        import(`../locales/${name}.js`),
        import(`../locales/review/${name}.js`),
        import(`../locales/rulesets/${name}.js`),
        import(`../locales/causes/${name}.js`),
      ]);
      const [review, rulesets, causes] = more.map((part) => part.default);
      /** @type {Record<string, any>} */
      const findings = { ...locale.findings, ...review.findings, ...rulesets.findings };
      for (const [rule, entries] of Object.entries(causes.findings)) {
        findings[rule] = { ...findings[rule], ...entries };
      }
      return createFormatter({ ...locale, ...review, ...rulesets, causes, findings });
    } catch {
      continue;
    }
  }
  throw new UsageError(
    `--lang: found “${tag}”, expected a language that is there, such as en or km`,
  );
}
