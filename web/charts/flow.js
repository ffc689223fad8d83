import { sayChart } from '../say/chart.js';
import { h, marksOf } from '../draw/node.js';
import { patternCss } from '../draw/pattern.js';
import { round } from '../draw/scale.js';
import { frame, plane } from '../draw/svg.js';
import { textWidth, wrap } from '../draw/text.js';
import { draw as drawMatrix, css as matrixCss } from './matrix.js';

/** @import { Cell, Head, Sheet } from '../format/sheet.js' */
/** @import { Plane } from '../draw/svg.js' */
/** @import { Draw } from '../charts.js' */

export const name = 'flow';

export const css = `${matrixCss}${patternCss}
.band{fill-opacity:.5}.band.open{stroke-dasharray:4 3}
${['s1', 's2', 's3', 's4', 's5', 's6'].map((style) => `.band.${style}{fill:var(--t-${style});stroke:var(--t-${style})}`).join('')}
@media (forced-colors:active){.band{fill-opacity:.25}}`;

/** @typedef {{ label: string, lines: string[], figure: string, sum: number, top: number, size: number, used: number }} Stop */

/** @typedef {{ row: number, column: number, cell: Cell, value: number }} Band */

/**
 * @param {Sheet} sheet
 * @returns {{ from: number[], to: number[], bands: Band[] }} rows, columns and what leads from one to the other
 */
function bandsOf({ rows, columns, cells }) {
  const parts = (/** @type {Head[]} */ heads) =>
    heads.flatMap(({ total }, index) => (total ? [] : [index]));
  const [from, to] = [parts(rows), parts(columns)];
  const bands = from.flatMap((row) =>
    to.flatMap((column) => {
      const cell = cells[row][column];
      const value = cell.low ?? cell.high ?? 0;
      const open = (cell.high ?? value) > 0 && cell.status === 'ok';
      return value > 0 || open ? [{ row, column, cell, value: Math.max(value, 0) }] : [];
    }),
  );
  return { from, to, bands };
}

/**
 * Bands from the rows to the columns, as broad as their figures; no arrows. What is printed beside a name is its total in
 * the table. Where names and bands have no room, the matrix.
 * @type {Draw}
 */
export function draw(sheet, formatter, size, title) {
  const { from, to, bands } = bandsOf(sheet);
  const area = plane(size, formatter.locale.dir);
  const { em, width } = area;
  if (width < 24 * em || to.length < 2 || !bands.length)
    return drawMatrix(sheet, formatter, size, title);
  const { dir, charts } = formatter.locale;
  const { rows, columns, cells } = sheet;
  const [allRows, allColumns] = [rows, columns].map((heads) =>
    heads.findIndex(({ total }) => total),
  );
  const names = Math.min(width * 0.3, 14 * em);
  const most = Math.max(
    ...[from.map((row) => bands.filter((band) => band.row === row))].flat().map(sumOf),
    ...[to.map((column) => bands.filter((band) => band.column === column))].flat().map(sumOf),
    1e-9,
  );
  const unit = (9 * em) / most;
  const stop = (
    /** @type {Head} */ { label },
    /** @type {Cell | null} */ whole,
    /** @type {Band[]} */ own,
  ) => {
    const sum = sumOf(own);
    const lines = wrap(label, names / em - 1);
    const figure = whole?.text ?? '';
    const text = (lines.length + (figure ? 1 : 0)) * 1.25 * em;
    return { label, lines, figure, sum, top: 0, size: Math.max(sum * unit, text), used: 0 };
  };
  const starts = from.map((row) =>
    stop(
      rows[row],
      allColumns < 0 ? null : cells[row][allColumns],
      bands.filter((band) => band.row === row),
    ),
  );
  const ends = to.map((column) =>
    stop(
      columns[column],
      allRows < 0 ? null : cells[allRows][column],
      bands.filter((band) => band.column === column),
    ),
  );
  const height = Math.max(spread(starts, em), spread(ends, em));
  const left = names;
  const right = width - names;
  const drawn = bands.map((band) =>
    drawBand(area, band, {
      start: starts[from.indexOf(band.row)],
      end: ends[to.indexOf(band.column)],
      style: `s${(from.indexOf(band.row) % 6) + 1}`,
      left,
      right,
      unit,
    }),
  );
  const about = {
    title: formatter.say(charts.flow, { title }),
    summary: sayChart(sheet, formatter),
    dir,
  };
  return frame(
    { ...size, height },
    about,
    drawn,
    starts.map((node) => drawStop(area, node, left - 0.5 * em, 'end')),
    ends.map((node) => drawStop(area, node, right + 0.5 * em, 'start')),
  );
}

/** @param {Band[]} bands @returns {number} */
const sumOf = (bands) => bands.reduce((sum, { value }) => sum + value, 0);

/** Puts stops one below the other. @param {Stop[]} stops @param {number} em @returns {number} where they end */
function spread(stops, em) {
  let y = 0.2 * em;
  for (const stop of stops) {
    stop.top = y;
    y += stop.size + 0.7 * em;
  }
  return y;
}

/**
 * @param {Plane} area
 * @param {Stop} stop
 * @param {number} x
 * @param {string} anchor
 */
function drawStop(area, { lines, figure, top, size }, x, anchor) {
  const { em } = area;
  const all = figure ? [...lines, figure] : lines;
  const first = top + (size - all.length * 1.25 * em) / 2;
  return all.map((line, index) =>
    area.text(
      x,
      first + (0.95 + 1.25 * index) * em,
      line,
      index === lines.length ? 'figure' : 'label',
      anchor,
    ),
  );
}

/**
 * @param {Plane} area
 * @param {Band} band
 * @param {{ start: Stop, end: Stop, style: string, left: number, right: number, unit: number }} place
 */
function drawBand(area, { cell, value }, { start, end, style, left, right, unit }) {
  const thick = Math.max(value * unit, 1.5);
  const offset = (/** @type {Stop} */ stop) =>
    stop.top + Math.max(0, (stop.size - stop.sum * unit) / 2) + stop.used;
  const [a, b] = [offset(start), offset(end)];
  start.used += value * unit;
  end.used += value * unit;
  const [x1, x2, middle] = [left, right, (left + right) / 2].map(area.x);
  const [a1, a2, b1, b2] = [a, a + thick, b, b + thick].map(round);
  const d = `M${x1},${a1}C${middle},${a1} ${middle},${b1} ${x2},${b1}V${b2}C${middle},${b2} ${middle},${a2} ${x1},${a2}Z`;
  const open = cell.low !== cell.high ? ' open' : '';
  const fits = thick > 1.2 * area.em && textWidth(cell.text) * area.em < (right - left) * 0.3;
  return marksOf(
    cell,
    h('path', { class: `mark band ${style}${open}`, d }),
    fits && area.text(left + 0.5 * area.em, a + thick / 2 + 0.35 * area.em, cell.text, 'figure'),
  );
}
