/** @typedef {import('./answers.js').Aggregate} Aggregate */
/** @typedef {import('./answers.js').Cell} Cell */
/** @typedef {import('../format/formatter.js').Formatter} Formatter */

/**
 * A pivot for people: aligned columns, numbers and keys as the language writes them.
 * @param {Aggregate} answer
 * @param {Formatter} formatter
 * @returns {string}
 */
export function writeGrid(answer, formatter) {
  const { rowFields, columnFields, columns, rows, cells, measure } = answer;
  const keyOf = keyWriter(answer, formatter);
  const headings = columnFields.length
    ? columns.map((key) => keyOf(columnFields, key).join(' / '))
    : [measure];
  const lines = rows.map((key, index) => [
    ...keyOf(rowFields, key),
    ...cells[index].map((cell) => sayCell(cell, measure, formatter)),
  ]);
  return align([[...rowFields, ...headings], ...lines], rowFields.length);
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
 * @param {Cell} cell
 * @param {string} measure
 * @param {Formatter} formatter
 */
function sayCell({ value, status, text, flags, incomplete }, measure, formatter) {
  const figure = value ? sayFigure(value, measure, formatter) : sayStatus(status, text, formatter);
  return [figure, ...flags, incomplete ? '*' : ''].filter(Boolean).join(' ');
}

/**
 * @param {import('./answers.js').Interval} value
 * @param {string} measure
 * @param {Formatter} formatter
 */
function sayFigure(value, measure, formatter) {
  if (measure.startsWith('share(')) return formatter.percent(value);
  if (measure.startsWith('growth(')) return formatter.growth(value);
  if (measure.startsWith('change(')) return formatter.signed(value);
  return formatter.interval(value);
}

/**
 * @param {string} status
 * @param {string | undefined} text
 * @param {Formatter} formatter
 */
function sayStatus(status, text, formatter) {
  return status === 'ok' ? (text ?? '') : formatter.status(status).sign;
}

/**
 * @param {string[][]} lines
 * @param {number} textColumns how many columns from the left are text; the others end flush
 */
function align(lines, textColumns) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((text, column) =>
          column < textColumns ? text.padEnd(widths[column]) : text.padStart(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
    .concat('\n');
}
