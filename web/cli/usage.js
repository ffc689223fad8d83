import { charts } from '../charts.js';

/** A command line that makes no sense: one sentence in English, exit 2. */
export class UsageError extends Error {}

/**
 * @typedef {object} Command
 * @property {string} summary
 * @property {string} synopsis
 * @property {Record<string, Option>} options
 */

/**
 * @typedef {object} Option
 * @property {string} [value] how its value is written in the help; absent for a switch
 * @property {readonly string[]} [choices]
 * @property {boolean} [required]
 * @property {boolean} [repeats]
 * @property {RegExp} [pattern]
 * @property {string} help
 */

/** @type {Record<string, Option>} */
const common = {
  lang: { value: 'TAG', help: 'language of what is said, such as en, es, fr or km (en)' },
  locale: { value: 'TAG', help: 'how the file writes numbers, such as en or de' },
  unit: { value: 'UNIT', help: 'unit of count, where the file does not say it' },
  sheet: { value: 'NAME', help: 'sheet of a spreadsheet, or resource of a data package' },
  schema: { value: 'FILE', help: 'Table Schema, or data package, that says what the columns are' },
  help: { help: 'print this and exit' },
  version: { help: 'print the version and exit' },
};

/** @type {Record<string, Command>} */
export const commands = {
  validate: {
    summary: 'say what in a table does not add up, and why',
    synopsis:
      'INPUT [--rules FILE.vtl] [--against EARLIER_EDITION] [--mirror OTHER_SOURCE] [--notes FILE] [--threshold N] [--reveal] [--relations all|failing] [--format text|json|ess]',
    options: {
      rules: { value: 'FILE.vtl', help: 'rulesets in VTL 2.1 to hold the table against' },
      relations: {
        value: 'WHICH',
        choices: ['all', 'failing'],
        help: 'relations in the JSON: all, or those that fail (all)',
      },
      against: { value: 'EARLIER_EDITION', help: 'say what changed since that edition' },
      mirror: { value: 'OTHER_SOURCE', help: 'hold the figures against those of another source' },
      notes: {
        value: 'FILE',
        help: 'explanations of findings: a table with COMMENT_OBS, RULE and fields of INPUT',
      },
      threshold: {
        value: 'N',
        pattern: /^\d+$/,
        help: 'counts below N are small (5); 0 looks for none',
      },
      reveal: { help: 'say what a hidden cell can be worked out to be' },
      format: {
        value: 'FORMAT',
        choices: ['text', 'json', 'ess'],
        help: 'text, json, or ess: the ESS validation report (text)',
      },
      ...common,
    },
  },
  aggregate: {
    summary: 'group a table and add up what may be added',
    synopsis:
      'INPUT --rows F[,F] [--columns F[,F]] [--measure M] [--where COND]... ' +
      '[--totals] [--rollup] [--top N] [--order O] [--population FILE] [--threshold N] [--format text|csv|json]',
    options: {
      rows: { value: 'F[,F]', required: true, help: 'fields whose values head the rows' },
      columns: { value: 'F[,F]', help: 'fields whose values head the columns' },
      measure: {
        value: 'M',
        help: 'count(), sum(F), distinct(F), min(F), max(F), mean(F), median(F), share(F, all), change(F), growth(F), rate(F, 100000), cumulative(F)',
      },
      where: { value: 'COND', repeats: true, help: 'F=v, F!=v, F=a|b, F>=v, F<=v; all must hold' },
      totals: { help: 'show totals, last' },
      rollup: { help: 'show a subtotal behind the members of each of the first fields' },
      top: {
        value: 'N',
        pattern: /^\d+$/,
        help: 'show the N rows with the largest values, and the rest as one',
      },
      order: {
        value: 'O',
        choices: ['code', 'value', 'label'],
        help: 'order of the rows: code list, value (largest first) or label (code)',
      },
      population: { value: 'FILE', help: 'table of the population, for rates' },
      threshold: {
        value: 'N',
        pattern: /^\d+$/,
        help: 'withhold counts of records below N (10); 0 withholds none',
      },
      format: {
        value: 'FORMAT',
        choices: ['text', 'csv', 'json'],
        help: 'text, csv or json (text)',
      },
      ...common,
    },
  },
  render: {
    summary: 'write a report as one HTML file that works from a disk',
    synopsis:
      'INPUT --out FILE.html [--view V] [--rows F[,F]] [--columns F[,F]] [--measure M] [--where COND]... [--heading TEXT] [--source TEXT] [--lang TAG]',
    options: {
      out: { value: 'FILE.html', required: true, help: 'where to write it; - for standard output' },
      view: { value: 'V', choices: ['table', ...charts.keys()], help: 'what to draw (table)' },
      rows: { value: 'F[,F]', help: 'fields whose values head the rows (what varies)' },
      columns: { value: 'F[,F]', help: 'fields whose values head the columns (time)' },
      measure: { value: 'M', help: 'as for aggregate (the sum of the values)' },
      where: {
        value: 'COND',
        repeats: true,
        help: 'what the report shows, as for aggregate; of a table, the file holds all rows',
      },
      heading: { value: 'TEXT', help: 'title of the report (the name of the file)' },
      source: { value: 'TEXT', help: 'who published the figures (what the data say)' },
      license: { value: 'TEXT', help: 'licence of the figures' },
      note: { value: 'TEXT', help: 'a note under the report' },
      threshold: {
        value: 'N',
        pattern: /^\d+$/,
        help: 'withhold counts of records below N (10, and no less)',
      },
      ...common,
    },
  },
  convert: {
    summary: 'write a table in another format, to be read again as the same table',
    synopsis: 'INPUT --to csv|json|sdmx-csv|json-stat',
    options: {
      to: {
        value: 'FORMAT',
        choices: ['csv', 'json', 'sdmx-csv', 'json-stat'],
        required: true,
        help: 'csv, json, sdmx-csv or json-stat; records only as csv or json',
      },
      ...common,
    },
  },
  check: {
    summary: 'say which figures of a text agree with each other and with data',
    synopsis: 'TEXT [--data INPUT]... [--format text|json]',
    options: {
      data: { value: 'INPUT', repeats: true, help: 'a table to hold the figures against' },
      format: { value: 'FORMAT', choices: ['text', 'json'], help: 'text or json (text)' },
      ...common,
    },
  },
};

/** @returns {string} the help for all commands */
export function generalHelp() {
  const names = Object.keys(commands);
  const width = Math.max(...names.map((name) => name.length));
  return [
    'tipstat checks, groups and prints published statistics on trafficking in persons.',
    '',
    ...names.map((name) => `  tipstat ${name.padEnd(width)}  ${commands[name].summary}`),
    '',
    'INPUT is a path, or - for standard input. tipstat COMMAND --help lists the options.',
    exitCodes,
  ].join('\n');
}

const exitCodes =
  'Exit code: 0 nothing wrong; 1 a finding of severity error that is not explained; 2 no table, or no sense in the request.';

/**
 * @param {string} name
 * @returns {string} the help for one command
 */
export function commandHelp(name) {
  const { summary, synopsis, options } = commands[name];
  const rows = Object.entries(options).map(([option, { value, help }]) => [
    `--${option}${value ? ` ${value}` : ''}`,
    help,
  ]);
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `tipstat ${name} ${synopsis}`,
    '',
    `${summary[0].toUpperCase()}${summary.slice(1)}. INPUT is a path, or - for standard input.`,
    '',
    ...rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`),
    '',
    exitCodes,
  ].join('\n');
}
