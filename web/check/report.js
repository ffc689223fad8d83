import { sayCheckSummary, sayClaim, sayReading, sayRelation } from '../say/check.js';

/** @typedef {import('../say/check.js').Check} Check */
/** @typedef {import('../say/check.js').Saying} Saying */

/**
 * @typedef {object} Origin
 * @property {string} textHash
 * @property {string[]} dataHashes in the order of the files
 * @property {string} date
 * @property {string} version
 */

/**
 * The whole check as plain text, to copy or print.
 * @param {Check} check
 * @param {Saying} saying
 * @param {Origin} origin
 * @returns {string}
 */
export function writeReport(check, saying, { textHash, dataHashes, date, version }) {
  const { formatter, words, files } = saying;
  const verdicts = /** @type {Record<string, string>} */ (words.verdicts);
  const severities = /** @type {Record<string, string>} */ (words.severity);
  const figures = check.claims.map(
    (claim) =>
      `${claim.text}: ${verdicts[claim.verdict]}\n  ${sayReading(claim, saying)}\n  ${sayClaim(claim, saying)}`,
  );
  const relations = check.relations.map(
    (relation) => `${severities[relation.severity]}: ${sayRelation(relation, saying)}`,
  );
  return [
    words.page.title,
    sayCheckSummary(check, saying),
    figures.join('\n'),
    relations.join('\n'),
    words.words.caution,
    [
      formatter.say(words.words.textHash, { hash: textHash }),
      ...files.map((file, at) =>
        formatter.say(words.words.dataHash, { file, hash: dataHashes[at] ?? '' }),
      ),
      formatter.say(words.words.made, { date, version }),
    ].join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<string>} SHA-256 in hexadecimal digits; '' where the browser does not give it
 */
export async function hashOf(bytes) {
  if (!globalThis.crypto?.subtle) return '';
  const hash = await crypto.subtle.digest('SHA-256', /** @type {BufferSource} */ (bytes));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
