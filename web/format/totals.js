/** @import { Answer } from './sheet.js' */

/** Notes on totals that nobody sees once the totals that are not printed are left out. */
const aboutTotals = new Set(['total-left-out', 'assumes-partition']);

/**
 * An answer with the totals that the publisher printed and no others: a page adds up nothing of its own, not
 * halves of different years, and not people rescued and people repatriated.
 * @param {Answer} answer asked with totals
 * @param {{ fields: { name: string, total?: string }[] }} table of the validate answer
 * @returns {Answer}
 */
export function printedTotals(answer, { fields }) {
  const printed = new Set(fields.flatMap(({ name, total }) => (total === undefined ? [] : name)));
  /** @param {string[]} keys @param {string[]} names */
  const stays = (keys, names) => keys.every((key, at) => key !== '_T' || printed.has(names[at]));
  const rows = answer.rows.map((keys) => stays(keys, answer.rowFields));
  const columns = answer.columns.map((keys) => stays(keys, answer.columnFields));
  const cells = answer.cells
    .filter((_, row) => rows[row])
    .map((row) => row.filter((_, column) => columns[column]));
  const adds = cells.flat().some(({ computed }) => computed);
  return {
    ...answer,
    rows: answer.rows.filter((_, row) => rows[row]),
    columns: answer.columns.filter((_, column) => columns[column]),
    cells,
    notes: (answer.notes ?? []).filter(({ code }) => adds || !aboutTotals.has(code)),
  };
}
