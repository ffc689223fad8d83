/** @import { Answer, AnswerCell } from './sheet.js' */

/** @param {string} text @returns {string} as a field of CSV */
export const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** @param {AnswerCell} cell @returns {string} a number as it is, an interval as `low..high`, '' where there is no value */
export function valueText({ value }) {
  if (!value) return '';
  const [low, high] = value;
  return low !== null && low === high ? String(low) : `${low ?? ''}..${high ?? ''}`;
}

/**
 * A pivot as rows of texts: the row fields, then a column for each column key, or one named after the measure. Missing and
 * absent are empty, withheld is `c`, not applicable `z`; a grade is its label.
 * @param {Answer} answer
 * @param {(label: string) => string} [label] how a text that is no figure is written
 * @returns {string[][]} the first row being the headings
 */
export function gridOf(answer, label = (text) => text) {
  const { rowFields, columnFields, measure, measureType, rows, columns, cells } = answer;
  const write = (/** @type {AnswerCell} */ cell) => {
    if (cell.status === 'withheld') return 'c';
    if (cell.status === 'not-applicable') return 'z';
    const isGrade = measureType === 'ordinal' && cell.value && cell.text !== undefined;
    return isGrade ? label(cell.text ?? '') : valueText(cell);
  };
  const headings = columnFields.length ? columns.map((key) => key.join(' / ')) : [measure];
  const lines = rows.map((key, index) => [...key.map(label), ...cells[index].map(write)]);
  return [[...rowFields, ...headings].map(label), ...lines];
}
