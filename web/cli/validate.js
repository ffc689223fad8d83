import { sayCause } from '../say/cause.js';
import { sayFinding } from '../say/finding.js';
import { saySummary } from '../say/summary.js';
import { toPairs } from '../engine/request.js';
import { writeJson } from './json.js';
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
  const relations = String(options.relations ?? 'all');
  const question = rules === undefined ? 'causes' : 'rulesets';
  /** @type {Validation} */
  const answer = session.ask(question, toPairs({ relations, rules }));
  const text =
    options.format === 'json' ? asJson(answer, formatter) : asText(answer, formatter, name);
  return { text, exitCode: answer.summary.error > 0 ? 1 : 0 };
}

/**
 * @param {Validation} answer
 * @param {Formatter} formatter
 */
function asJson(answer, formatter) {
  const findings = answer.findings.map((finding) => {
    const { context, sentence, addition } = sayFinding(finding, formatter, answer.table);
    const cause = sayCause(finding, formatter);
    const message = [context && `${context}:`, sentence, addition, cause].filter(Boolean).join(' ');
    return { ...finding, message };
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
  const cause = sayCause(finding, formatter);
  return [heading, `  ${sentence}`, addition && `  ${addition}`, cause && `  ${cause}`]
    .filter(Boolean)
    .map(visible)
    .join('\n');
}
