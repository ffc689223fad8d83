import { align } from './grid.js';
import { visible } from './visible.js';

/** @typedef {string | number | boolean | null} Literal */

/**
 * What check_datapoint or check_hierarchy gives.
 * @typedef {object} Ruleset
 * @property {string} name
 * @property {string} operator
 * @property {string} ruleset
 * @property {string} output
 * @property {string[]} [unknownItems]
 * @property {{name: string, role: string}[]} columns
 * @property {Record<string, Literal>[]} rows
 */

/** The most rows of a result that are written for people. */
const MOST_ROWS = 100;

/**
 * A result for people: a line about it, and its rows as a table.
 * @param {Ruleset} result
 * @param {import('../format/formatter.js').Formatter} formatter
 * @returns {string}
 */
export function sayRuleset(result, formatter) {
  const { name, operator, ruleset, output, unknownItems, columns, rows } = result;
  const { rulesets } = formatter.locale;
  const args = { name, operator, ruleset, output, n: formatter.number(rows.length) };
  const items = unknownItems?.join(', ') ?? '';
  const rest = rows.length - MOST_ROWS;
  const names = columns.map((column) => column.name);
  const lines = rows
    .slice(0, MOST_ROWS)
    .map((row) => names.map((column) => writeLiteral(row[column] ?? null, formatter)));
  const grid = [names, ...lines].map((line) => line.map(visible));
  return [
    visible(formatter.say(rulesets.heading, args, rows.length)),
    items && visible(formatter.say(rulesets.unknownItems, { items })),
    ...(rows.length > 0 ? align(grid, names.length) : []),
    rest > 0 && formatter.say(rulesets.more, { n: formatter.number(rest) }, rest),
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * Words of VTL stay as they are.
 * @param {Literal} value
 * @param {import('../format/formatter.js').Formatter} formatter
 */
function writeLiteral(value, formatter) {
  return typeof value === 'number' ? formatter.number(value) : String(value);
}
