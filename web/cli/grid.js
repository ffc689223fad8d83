import { visible } from './visible.js';

/** @typedef {import('./answers.js').Aggregate} Aggregate */
/** @typedef {import('./answers.js').Cell} Cell */
/** @typedef {import('../format/formatter.js').Formatter} Formatter */

/** Stands behind a figure that not all parts are in. */
/** What CL_OBS_STATUS calls a normal value. */
const NORMAL = 'A';

const PARTIAL = '*';

/**
 * A pivot for people: aligned columns, numbers and keys as the language writes them.
 * @param {Aggregate} answer
 * @param {Formatter} formatter
 * @returns {string}
 */
export function writeGrid(answer, formatter) {
  const { rowFields, columnFields, fields, columns, rows, cells, measure, notes } = answer;
  const keyOf = keyWriter(answer, formatter);
  const headings = columnFields.length
    ? columns.map((key) => keyOf(columnFields, key).join(' / '))
    : [measure];
  const sayCell = cellSayer(answer, formatter);
  const lines = rows.map((key, index) => [...keyOf(rowFields, key), ...cells[index].map(sayCell)]);
  const names = fields.slice(0, rowFields.length).map(formatter.field);
  const grid = [[...names, ...headings], ...lines].map((line) => line.map(visible));
  const remarks = notes.map((note) => visible(sayRemark(note, formatter)));
  return [...align(grid, rowFields.length), ...saySigns(cells, formatter), ...remarks, ''].join(
    '\n',
  );
}

/**
 * What the signs in the cells mean.
 * @param {Cell[][]} cells
 * @param {Formatter} formatter
 * @returns {string[]} one line, or none
 */
function saySigns(cells, formatter) {
  const { words } = formatter.locale;
  const all = cells.flat();
  const signs = [...new Set(all.filter(({ value }) => !value).map(({ status }) => status))]
    .map(formatter.status)
    .concat(
      all.some(({ incomplete }) => incomplete) ? { sign: PARTIAL, words: words.incomplete } : [],
    )
    .map((sign) => formatter.say(words.sign, sign));
  return signs.length ? [formatter.say(words.signs, { signs: signs.join('; ') })] : [];
}

/**
 * @param {{code: string, subject?: string}} note
 * @param {Formatter} formatter
 */
function sayRemark({ code, subject = '' }, formatter) {
  return formatter.say(formatter.locale.remarks[code] ?? code, { subject });
}

/**
 * @param {Aggregate} answer
 * @param {Formatter} formatter
 * @returns {(fields: string[], key: string[]) => string[]}
 */
function keyWriter({ fields }, formatter) {
  const concepts = new Map(fields.map(({ name, concept }) => [name, concept ?? '']));
  return (names, key) =>
    key.map((value, index) => formatter.label(concepts.get(names[index]) ?? '', value));
}

/**
 * @param {Aggregate} answer
 * @param {Formatter} formatter
 * @returns {(cell: Cell) => string}
 */
function cellSayer({ measure, measureType }, formatter) {
  const sayValue = valueSayer(measure, formatter);
  return ({ value, status, text, flags, incomplete }) => {
    const grade = measureType === 'ordinal' ? text : undefined;
    const figure = value ? (grade ?? sayValue(value)) : formatter.status(status).sign;
    return [figure, ...flags.filter((flag) => flag !== NORMAL), incomplete ? PARTIAL : '']
      .filter(Boolean)
      .join(' ');
  };
}

/**
 * @param {string} measure
 * @param {Formatter} formatter
 * @returns {(value: import('./answers.js').Interval) => string}
 */
function valueSayer(measure, formatter) {
  if (measure.startsWith('share(')) return formatter.percent;
  if (measure.startsWith('growth(')) return formatter.growth;
  if (measure.startsWith('change(')) return formatter.signed;
  return measure.startsWith('rate(') ? formatter.rate : formatter.interval;
}

/**
 * @param {string[][]} lines
 * @param {number} textColumns how many columns from the left are text; the others end flush
 */
export function align(lines, textColumns) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line) =>
    line
      .map((text, column) =>
        column < textColumns ? text.padEnd(widths[column]) : text.padStart(widths[column]),
      )
      .join('  ')
      .trimEnd(),
  );
}
