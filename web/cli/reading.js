import { visible } from './visible.js';

/** @typedef {import('../format/formatter.js').Formatter} Formatter */

/**
 * How a file was read, in two lines: its form and size, and its columns with their roles.
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
  return `${visible(how)}\n${visible(columns)}`;
}
