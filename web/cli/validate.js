import { sayCause } from '../say/cause.js';
import { sayFinding } from '../say/finding.js';
import { saySummary } from '../say/summary.js';
import { toPairs } from '../engine/request.js';
import { writeJson } from './json.js';
import { sayRevisions, sayUnlisted } from '../say/revisions.js';
import { writeEss } from './ess.js';
import { sayInOneLine } from './line.js';
import { sayReading } from './reading.js';
import { sayRuleset } from './rulesets.js';
import { visible } from './visible.js';

/** @typedef {import('./answers.js').Validation} Validation */
/** @typedef {import('./answers.js').Finding} Finding */
/** @typedef {import('../format/formatter.js').Formatter} Formatter */

/**
 * @param {import('../engine/session.js').Session} session
 * @param {import('./task.js').Job} job
 * @returns {import('./task.js').Outcome}
 */
export function validate(session, { options, formatter, name, rules }) {
  const { threshold, reveal } = options;
  const kept = Object.fromEntries(
    ['against', 'mirror', 'notes'].filter((option) => option in options).map((it) => [it, it]),
  );
  const relations = options.format === 'ess' ? 'all' : String(options.relations ?? 'all');
  /** @type {Validation} */
  const answer = session.ask('review', toPairs({ relations, threshold, reveal, rules, ...kept }));
  const text = writers[String(options.format ?? 'text')](answer, formatter, name);
  return { text, exitCode: answer.summary.error > 0 ? 1 : 0 };
}

/** @type {Record<string, (answer: Validation, formatter: Formatter, name: string) => string>} */
const writers = { text: asText, json: asJson, ess: writeEss };

/**
 * @param {Validation} answer
 * @param {Formatter} formatter
 */
function asJson(answer, formatter) {
  const findings = answer.findings.map((finding) => {
    return { ...finding, message: sayInOneLine(finding, formatter, answer.table) };
  });
  return writeJson({ ...answer, findings });
}

/**
 * How the file was read in two lines, the findings, and all of them in one line.
 * @param {Validation} answer
 * @param {Formatter} formatter
 * @param {string} name of the file
 */
function asText(answer, formatter, name) {
  const findings = answer.findings.map((finding) => sayWithPlace(finding, formatter, answer.table));
  const rulesets = (answer.rulesets ?? []).map((result) => sayRuleset(result, formatter));
  const reading = sayReading(answer.table, formatter, name);
  return [reading, ...findings, ...rulesets, saySummary(answer, formatter), '']
    .join('\n\n')
    .replace(/\n$/, '');
}

/**
 * @param {Finding} finding
 * @param {Formatter} formatter
 * @param {import('./answers.js').TableFacts} table
 */
function sayWithPlace(finding, formatter, table) {
  const { context, sentence, addition } = sayFinding(finding, formatter, table);
  const { words } = formatter.locale;
  const [cell] = finding.cells;
  const line = cell && formatter.say(words.line, { line: formatter.number(cell.line ?? cell.row) });
  const heading = [words.severity[finding.severity], line, context].filter(Boolean).join(' · ');
  const { explanation: text } = finding;
  const list = addition || sayRevisions(finding, formatter) || sayUnlisted(finding, formatter);
  const cause = sayCause(finding, formatter);
  return [heading, sentence, list, cause, text && formatter.say(words.explained, { text })]
    .filter(Boolean)
    .map((line, index) => visible(index ? `  ${line}` : String(line)))
    .join('\n');
}
