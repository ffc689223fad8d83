/** @import { Cell, Sheet } from '../format/sheet.js' */
/** @import { Period } from '../format/period.js' */

/** @typedef {{ period: Period, cell: Cell }} Point */

/** @typedef {{ label: string, style: string, points: Point[] }} Series in order of time */

/**
 * A series for each row where the columns are periods, else for each column.
 * @param {Sheet} sheet
 * @returns {Series[]} empty where there is no time
 */
export function seriesOf({ rows, columns, cells }) {
  const across = columns.some(({ period }) => period);
  const [heads, times] = across ? [rows, columns] : [columns, rows];
  if (!times.some(({ period }) => period)) return [];
  return heads.map((head, index) => ({
    label: head.label,
    style: head.total ? 'total' : `s${(index % 6) + 1}`,
    points: times
      .flatMap(({ period }, place) =>
        period ? [{ period, cell: across ? cells[index][place] : cells[place][index] }] : [],
      )
      .sort((a, b) => a.period.start - b.period.start || b.period.end - a.period.end),
  }));
}

/** @param {Point} point @returns {number} in days */
const lengthOf = ({ period }) => period.end - period.start;

/**
 * The point that a line may lead to: the next period without a gap, of the same length, and with no break before it.
 * @param {Point} point
 * @param {Point[]} points
 * @returns {Point | undefined}
 */
export function follower(point, points) {
  const length = lengthOf(point);
  return points.find(
    (other) =>
      other.period.start === point.period.end &&
      !other.cell.flags.includes('B') &&
      lengthOf(other) < 1.1 * length &&
      length < 1.1 * lengthOf(other),
  );
}

/**
 * Where a cell's point stands: the middle of its interval, the known end where the other is open.
 * @param {Cell} cell
 * @returns {number | null} null where there is no number
 */
export function pointOf({ low, high }) {
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high);
}
