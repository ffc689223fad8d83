import { visible } from './visible.js';

/** @typedef {import('../format/formatter.js').Formatter} Formatter */

/**
 * How a file was read: a line for its form and size, one for its columns with their roles, and one for each kind of line
 * or cell that is no plain row.
 * @param {import('./answers.js').TableFacts} table
 * @param {Formatter} formatter
 * @param {string} name of the file
 * @returns {string}
 */
export function sayReading(table, formatter, name) {
  const { read } = formatter.locale;
  const how = formatter.say(table.sheet === undefined ? read.how : read.sheet, {
    file: name,
    sheet: table.sheet ?? '',
    format: table.format.toUpperCase(),
    encoding: table.encoding.toUpperCase(),
    separator: read.separators[table.separator ?? ','],
    line: formatter.number(table.headerLine ?? 1),
    rows: formatter.number(table.rows),
    figures: formatter.number(table.observations),
  });
  const fields = table.fields.map(({ name: field, role }) =>
    formatter.say(read.field, { name: field, role: read.roles[role] ?? role }),
  );
  const columns = formatter.say(read.fields, { fields: fields.join(', ') });
  return [how, columns, ...sayOddities(table, formatter)].map(visible).join('\n');
}

/**
 * @param {import('./answers.js').TableFacts} table
 * @param {Formatter} formatter
 * @returns {string[]}
 */
function sayOddities({ decimal, titles, footnotes, sameAsAbove }, formatter) {
  const { read } = formatter.locale;
  const say = (/** @type {string} */ text, /** @type {string[]} */ parts) =>
    parts.length > 0 ? [formatter.say(text, { texts: parts.join(' | ') })] : [];
  return [
    ...say(read.decimal, decimal === ',' ? [decimal] : []),
    ...say(read.titles, titles ?? []),
    ...say(read.footnotes, footnotes ?? []),
    ...say(read.same, sameAsAbove ?? []),
  ];
}
