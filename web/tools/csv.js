/** @import { Answer, AnswerCell } from '../format/sheet.js' */

/** What a spreadsheet would run as a formula. */
const formula = /^[=+\-@\t\r]/;

/** @param {string} text @returns {string} */
const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** @param {string} label @returns {string} that no spreadsheet runs */
export const harmless = (label) => (formula.test(label) ? `'${label}` : label);

/**
 * A cell as CSV has it: a number as it is, an interval as `low..high`, missing and absent empty, withheld `c`, not
 * applicable `z`; a grade is its label.
 * @param {string | null | undefined} measureType
 * @returns {(cell: AnswerCell) => string}
 */
export function cellWriter(measureType) {
  return ({ value, status, text }) => {
    if (status === 'withheld') return 'c';
    if (status === 'not-applicable') return 'z';
    if (measureType === 'ordinal' && status === 'ok') return harmless(text ?? '');
    if (!value) return '';
    const [low, high] = value;
    return low !== null && low === high ? String(low) : `${low ?? ''}..${high ?? ''}`;
  };
}

/**
 * The table as rows of texts: the row fields, then a column for each column key.
 * @param {Answer} answer
 * @returns {string[][]} the first row being the headings
 */
export function gridOf({ rowFields, columnFields, measure, measureType, rows, columns, cells }) {
  const write = cellWriter(measureType);
  const headings = columnFields.length ? columns.map((key) => key.join(' / ')) : [measure];
  const lines = rows.map((key, index) => [...key.map(harmless), ...cells[index].map(write)]);
  return [[...rowFields, ...headings].map(harmless), ...lines];
}

/**
 * What is shown as CSV in UTF-8, with the mark that spreadsheets look for.
 * @param {Answer} answer
 * @returns {string}
 */
export const toCsv = (answer) =>
  `\ufeff${gridOf(answer)
    .map((line) => `${line.map(quoted).join(',')}\r\n`)
    .join('')}`;
