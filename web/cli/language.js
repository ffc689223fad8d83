import { createFormatter } from '../format/formatter.js';
import { withWords } from '../format/locale.js';
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
      return createFormatter(withWords(locale, ...more.map((part) => part.default)));
    } catch {
      continue;
    }
  }
  throw new UsageError(
    `--lang: found “${tag}”, expected a language that is there, such as en or km`,
  );
}
