import { sayInOneLine } from './line.js';

/** @typedef {import('./answers.js').Validation} Validation */
/** @typedef {import('./answers.js').Finding} Finding */
/** @typedef {import('./answers.js').CellPlace} CellPlace */

const language = 'Tipstat';

/** Severities of the report, by ours. */
const severities = { error: 'error', warning: 'warning', note: 'information' };

/** Verdicts under which a relation holds. */
const good = ['holds', 'closes', 'closes-within-bounds', 'within-rounding'];

/**
 * The rule of each kind of relation, and how grave it is where the relation does not hold.
 * @type {Record<string, string>}
 */
const relationRules = {
  'sum-of-parts': 'error',
  subset: 'error',
  'period-sum': 'warning',
  'period-within': 'warning',
  duplicate: 'error',
};

/**
 * The validation report of the European Statistical System, version 1.0.1: a list with one entry for each relation
 * that holds ('1'), each finding ('0') and each sum that cannot be decided ('NA').
 * @param {Validation} answer with all relations
 * @param {import('../format/formatter.js').Formatter} formatter
 * @param {string} name of the input
 * @returns {string} one entry a line
 */
export function writeEss(answer, formatter, name) {
  const time = new Date().toISOString();
  const event = { time, actor: language, agent: '', trigger: 'tipstat validate' };
  const holding = answer.relations.flatMap(({ kind, verdict, total, parts }) =>
    Object.hasOwn(relationRules, kind) && good.includes(verdict)
      ? [
          {
            rule: ruleOf(kind, relationRules[kind]),
            data: dataOf(name, [total, ...parts]),
            value: '1',
          },
        ]
      : [],
  );
  const found = answer.findings.map((finding) => ({
    rule: {
      ...ruleOf(finding.rule, severities[finding.severity]),
      description: finding.eurostat ?? '',
      ...(finding.explanation ? { explanation: finding.explanation } : {}),
    },
    data: {
      ...dataOf(name, finding.cells),
      description: sayInOneLine(finding, formatter, answer.table),
    },
    value: finding.verdict === 'undecidable' ? 'NA' : '0',
  }));
  const entries = [...holding, ...found].map((entry, index) =>
    JSON.stringify({ id: `${time}-${index + 1}`, type: 'validation', event, ...entry }),
  );
  return `[\n${entries.join(',\n')}\n]\n`;
}

/** @param {string} expression @param {string} severity */
const ruleOf = (expression, severity) => ({ language, expression, severity });

/**
 * What was looked at, and what of it may have to change: the same cells.
 * @param {string} name
 * @param {CellPlace[]} cells
 */
function dataOf(name, cells) {
  const keys = cells.map(({ row, field }) => [name, String(row), field]);
  return { source: keys, target: keys };
}
