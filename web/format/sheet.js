import { heading, own } from './template.js';
import { parsePeriod } from './period.js';

/** @import { Formatter } from './formatter.js' */
/** @import { Interval } from './number.js' */
/** @import { Period } from './period.js' */

/**
 * @typedef {object} AnswerCell
 * @property {Interval | null} value
 * @property {string} status
 * @property {string[]} [flags]
 * @property {boolean} [computed]
 * @property {boolean} [incomplete]
 * @property {string} [text] as printed, where the cell is one observation
 * @property {{ row: number, line?: number, field: string }[]} [from]
 * @property {number[]} [comments]
 */

/**
 * @typedef {object} Answer of `aggregate`
 * @property {string[]} rowFields
 * @property {string[]} columnFields
 * @property {{ name: string, concept?: string, role: string }[]} fields
 * @property {string} measure
 * @property {string | null} [measureType] null where the cells differ in it
 * @property {string | null} [unit] null where the cells differ in it, or nothing says it
 * @property {string[][]} rows
 * @property {string[][]} columns
 * @property {AnswerCell[][]} cells
 * @property {string[]} [sources]
 * @property {string[]} [comments]
 * @property {{ code: string, subject?: string }[]} [notes]
 */

/**
 * A formatted cell: what table, chart and speech all show.
 * @typedef {object} Cell
 * @property {string} at row and column in the sheet, such as `0 2`
 * @property {string} status
 * @property {number | null} low null where there is no value, or no lower bound
 * @property {number | null} high
 * @property {string} text for the eye
 * @property {string} words for speech, '' where the text says it
 * @property {string[]} notes marks of the comments, such as `a`
 * @property {string[]} flags of the source, codes of CL_OBS_STATUS where it has one
 * @property {{ row: number, field: string }[]} from
 */

/**
 * @typedef {object} Head a row or a column
 * @property {string[]} keys
 * @property {string[]} labels one for each field
 * @property {string} label all of them
 * @property {boolean} total
 * @property {Period | null} period where one of its fields is a period
 * @property {string} periodKey '' where there is none
 */

/**
 * @typedef {object} Sheet
 * @property {string[]} rowNames
 * @property {string[]} columnNames
 * @property {string[]} concepts of the row and column fields
 * @property {Head[]} rows
 * @property {Head[]} columns
 * @property {Cell[][]} cells by row, then column
 * @property {string} measure such as `sum` or `share`
 * @property {boolean} isOrdinal the cells are grades, whose bounds are ranks
 * @property {string} unit code, '' where there is none
 * @property {string} what is counted, in words
 * @property {string[]} sources
 * @property {{ mark: string, text: string }[]} comments of the source, flags, and what is missing from a sum
 * @property {string[]} remarks on how the figures were made
 * @property {string[]} statuses that occur and are not `ok`
 */

/** CL_OBS_STATUS has a code for what is normal. @param {string} flag */
const isRemarkable = (flag) => flag !== 'A';

/** @param {number} index @returns {string} a, b … z, aa */
const letters = (index) =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(97 + (index % 26));

/** @param {string} measure @param {Formatter} formatter @returns {(value: Interval) => string} */
function writer(measure, formatter) {
  if (measure === 'share') return formatter.percent;
  if (measure === 'rate') return formatter.rate;
  if (measure === 'growth') return formatter.growth;
  return measure === 'change' ? formatter.signed : formatter.interval;
}

/**
 * @param {string[]} keys
 * @param {{ name: string, concept?: string }[]} fields
 * @param {Formatter} formatter
 * @param {string} fallback label where there is no field
 * @returns {Head}
 */
function head(keys, fields, formatter, fallback) {
  const labels = keys.map((key, index) =>
    heading(formatter.label(fields[index].concept ?? '', key)),
  );
  const time = fields.findIndex(({ concept }) => concept === 'TIME_PERIOD');
  const periodKey = time < 0 ? '' : keys[time];
  return {
    keys,
    labels: labels.length ? labels : [fallback],
    label: labels.join(', ') || fallback,
    total: keys.includes('_T'),
    period: parsePeriod(periodKey),
    periodKey,
  };
}

/**
 * @param {AnswerCell} cell
 * @param {Formatter} formatter
 * @param {((value: Interval) => string) | null} write null for grades, of which only the label is shown
 * @returns {{ text: string, words: string }}
 */
function shown({ status, value, text }, formatter, write) {
  if (status !== 'ok') {
    const { sign, words } = formatter.status(status);
    return { text: sign, words };
  }
  if (!value || !write) return { text: formatter.label('TIER', text ?? ''), words: '' };
  const [low, high] = value;
  if (low === high) return { text: write(value), words: '' };
  return { text: text || write(value), words: formatter.spoken(value) };
}

/**
 * Formats every cell and heading of an answer, once.
 * @param {Answer} answer
 * @param {Formatter} formatter
 * @param {string} [unitGiven] by the author, where the data have none
 * @returns {Sheet}
 */
export function createSheet(answer, formatter, unitGiven = '') {
  const { words, measures } = formatter.locale;
  const [measure] = answer.measure.split('(');
  const write = writer(measure, formatter);
  const unit = answer.unit || unitGiven;
  const what = own(measures, measure) ?? (unit ? formatter.unit(unit) : words.valueOf);
  const byName = (/** @type {string} */ name) =>
    answer.fields.find((field) => field.name === name) ?? { name, concept: '' };
  const rowFields = answer.rowFields.map(byName);
  const columnFields = answer.columnFields.map(byName);
  const comments = [...(answer.comments ?? [])];
  /** @param {string} text @returns {string} its mark */
  const note = (text) => {
    if (!comments.includes(text)) comments.push(text);
    return letters(comments.indexOf(text));
  };

  /** @param {AnswerCell} cell @param {number} [row] @param {number} [column] @returns {Cell} */
  const format = (cell, row = 0, column = 0) => ({
    at: `${row} ${column}`,
    status: cell.status,
    low: cell.status === 'ok' && cell.value ? cell.value[0] : null,
    high: cell.status === 'ok' && cell.value ? cell.value[1] : null,
    ...shown(cell, formatter, answer.measureType === 'ordinal' ? null : write),
    notes: [
      ...(cell.comments ?? []).map(letters),
      ...(cell.flags ?? [])
        .filter(isRemarkable)
        .map((flag) => note(formatter.say(words.flag, { flag }))),
      ...(cell.incomplete ? [note(words.incomplete)] : []),
      ...(cell.computed ? [note(words.computed)] : []),
    ],
    flags: cell.flags ?? [],
    from: cell.from ?? [],
  });

  const cells = answer.cells.map((line, row) =>
    line.map((cell, column) => format(cell, row, column)),
  );
  const statuses = new Set(cells.flat().map(({ status }) => status));
  statuses.delete('ok');
  return {
    rowNames: rowFields.map((field) => heading(formatter.field(field))),
    columnNames: columnFields.map((field) => heading(formatter.field(field))),
    concepts: [...rowFields, ...columnFields].map(({ concept }) => concept ?? ''),
    rows: answer.rows.map((keys) => head(keys, rowFields, formatter, heading(what))),
    columns: answer.columns.map((keys) => head(keys, columnFields, formatter, heading(what))),
    cells,
    measure,
    isOrdinal: answer.measureType === 'ordinal',
    unit,
    what,
    sources: answer.sources ?? [],
    comments: comments.map((text, index) => ({ mark: letters(index), text })),
    remarks: (answer.notes ?? []).map(({ code, subject = '' }) =>
      formatter.say(own(formatter.locale.remarks, code) ?? code, { subject }),
    ),
    statuses: [...statuses].sort(),
  };
}
