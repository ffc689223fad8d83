/** @import { Formatter } from '../format/formatter.js' */
/** @import { Finding } from './finding.js' */

/** More would bury the sentence; the JSON lists all. */
const mostShown = 8;

/**
 * What figures were in the earlier edition and what they became.
 * @param {Finding} finding
 * @param {Formatter} formatter of a locale with the sentences of a review
 * @returns {string} such as `2,041 → 2,040; 1,750 → 1,746`; '' for a finding that lists none
 */
export function sayRevisions({ args }, { interval, say, locale }) {
  if (!Array.isArray(args.earlier)) return '';
  const changes = args.earlier.flatMap((/** @type {any} */ earlier, /** @type {number} */ index) =>
    earlier
      ? [say(locale.revision, { other: interval(earlier), value: interval(args.values[index]) })]
      : [],
  );
  const rest = changes.length > mostShown ? [locale.moreRevisions] : [];
  return [...changes.slice(0, mostShown), ...rest].join('; ');
}

/**
 * The labels that no code list holds, each with its count.
 * @param {Finding} finding
 * @param {Formatter} formatter
 * @returns {string} such as `“Ruritania” (2), “Elbonia” (1)`; '' for a finding that lists none
 */
export function sayUnlisted({ rule, args }, { number }) {
  if (rule !== 'unlisted-label') return '';
  const labels = args.labels.map((/** @type {{ label: string, count?: number }} */ it) =>
    it.count === undefined ? `“${it.label}”` : `“${it.label}” (${number(it.count)})`,
  );
  const rest = args.count > mostShown ? ['…'] : [];
  return [...labels.slice(0, mostShown), ...rest].join(', ');
}
