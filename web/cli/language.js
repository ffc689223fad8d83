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
      const [{ default: locale }, { default: rulesets }] = await Promise.all([
        import(`../locales/${name}.js`),
        import(`../locales/rulesets/${name}.js`),
      ]);
      const findings = { ...locale.findings, ...rulesets.findings };
      return createFormatter({ ...locale, ...rulesets, findings });
    } catch {
      continue;
    }
  }
  throw new UsageError(
    `--lang: found “${tag}”, expected a language that is there, such as en or km`,
  );
}
