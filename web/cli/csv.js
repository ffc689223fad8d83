/** @typedef {import('./answers.js').Aggregate} Aggregate */
/** @typedef {import('./answers.js').Cell} Cell */

/**
 * A pivot as CSV: the row fields, then a column for each column key, or one named after the measure.
 * @param {Aggregate} answer
 * @returns {string}
 */
export function writeCsv({ rowFields, columnFields, measure, rows, columns, cells }) {
  const headings = columnFields.length ? columns.map((key) => key.join(' / ')) : [measure];
  const lines = rows.map((key, index) => [...key, ...cells[index].map(cellText)]);
  return [[...rowFields, ...headings], ...lines].map(csvLine).join('');
}

/** @param {string[]} fields */
function csvLine(fields) {
  return `${fields.map(quoted).join(',')}\n`;
}

/** @param {string} text */
function quoted(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Missing and absent are empty, withheld is `c`; an interval is `low..high`, with nothing at an open end.
 * @param {Cell} cell
 * @returns {string}
 */
function cellText({ value, status, text }) {
  if (status === 'withheld') return 'c';
  if (status !== 'ok' && status !== 'negligible') return '';
  if (!value) return text ?? '';
  const [low, high] = value;
  return low !== null && low === high ? String(low) : `${low ?? ''}..${high ?? ''}`;
}
