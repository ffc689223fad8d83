import { sayChart } from '../say/chart.js';
import { drawGrid, fitting, gridCss } from '../draw/grid.js';
import { frame, plane } from '../draw/svg.js';
import { pointOf } from '../draw/series.js';
import { draw as drawBars } from './bar.js';

/** @import { Cell } from '../format/sheet.js' */
/** @import { Draw } from '../charts.js' */

export const name = 'matrix';

export const css = gridCss;

/**
 * Rows against columns, the larger a figure the darker its square; totals are not shaded, so that they do not pale the
 * parts. Where the squares are too narrow for their figures, bars.
 * @type {Draw}
 */
export function draw(sheet, formatter, size, title) {
  const { rows, columns } = sheet;
  const lattice = columns.length > 1 ? fitting(sheet, size) : null;
  if (!lattice) return drawBars(sheet, formatter, size, title);
  const { dir, charts } = formatter.locale;
  const area = plane(size, dir);
  const totals = new Set(
    sheet.cells.flatMap((line, row) =>
      line.filter((_, column) => rows[row].total || columns[column].total),
    ),
  );
  const parts = sheet.cells.flat().filter((cell) => !totals.has(cell));
  const top = Math.max(...parts.map((cell) => Math.abs(pointOf(cell) ?? 0)));
  const style = (/** @type {Cell} */ cell) => (totals.has(cell) ? 'total' : shade(cell, top));
  const { nodes, height } = drawGrid(area, lattice, style);
  const about = {
    title: formatter.say(charts.matrix, { title }),
    summary: sayChart(sheet, formatter),
    dir,
  };
  return frame({ ...size, height }, about, nodes);
}

/**
 * @param {Cell} cell
 * @param {number} top the largest value
 * @returns {string} `q0` for zero, `q1` to `q4` for a quarter each of the largest
 */
function shade(cell, top) {
  const value = Math.abs(pointOf(cell) ?? 0);
  return `q${top > 0 ? Math.ceil((4 * value) / top) : 0}`;
}
