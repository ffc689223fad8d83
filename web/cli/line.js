import { sayFinding } from '../say/finding.js';
import { sayRevisions } from '../say/revisions.js';
import { sayCause } from '../say/cause.js';

/**
 * A finding as one line: what it is about, the sentence, the addition or the changes.
 * @param {import('./answers.js').Finding} finding
 * @param {import('../format/formatter.js').Formatter} formatter
 * @param {import('./answers.js').TableFacts} table
 * @returns {string}
 */
export function sayInOneLine(finding, formatter, table) {
  const { context, sentence, addition } = sayFinding(finding, formatter, table);
  const list = addition || sayRevisions(finding, formatter);
  const cause = sayCause(finding, formatter);
  return [context && `${context}:`, sentence, list, cause].filter(Boolean).join(' ');
}
