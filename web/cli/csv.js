/** @typedef {import('./answers.js').Aggregate} Aggregate */
/** @typedef {import('./answers.js').Cell} Cell */

/**
 * A pivot as CSV: the row fields, then a column for each column key, or one named after the measure.
 * @param {Aggregate} answer
 * @returns {string}
 */
export function writeCsv(answer) {
  const { rowFields, columnFields, measure, measureType, rows, columns, cells } = answer;
  const cellText = cellWriter(measureType);
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
 * Missing and absent are empty, withheld is `c`, a grade is its label; an interval is `low..high`, with nothing at an
 * open end.
 * @param {string | null} measureType
 * @returns {(cell: Cell) => string}
 */
function cellWriter(measureType) {
  return ({ value, status, text }) => {
    if (status === 'withheld') return 'c';
    if (!value) return '';
    if (measureType === 'ordinal' && text !== undefined) return text;
    const [low, high] = value;
    return low !== null && low === high ? String(low) : `${low ?? ''}..${high ?? ''}`;
  };
}
