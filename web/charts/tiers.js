import { drawGrid, fitting, gridCss, turned } from '../draw/grid.js';
import { frame, plane } from '../draw/svg.js';
import { draw as drawBars } from './bar.js';

/** @import { Cell, Sheet } from '../format/sheet.js' */
/** @import { Draw } from '../charts.js' */

export const name = 'tiers';

export const css = gridCss;

/** What the shade of a tier is, the first tier being 1. */
const shades = ['q0', 'q0', 'q1', 'q3', 'q4'];

/**
 * A ribbon of tiers by edition of the report; what stands outside the order has no shade. Editions run in the reading
 * direction where there is room. Figures that are no grades are drawn as bars.
 * @type {Draw}
 */
export function draw(sheet, formatter, size, title) {
  const lattice = sheet.isOrdinal ? fitting(withEditionsAcross(sheet), size) : null;
  if (!lattice) return drawBars(sheet, formatter, size, title);
  const { dir, charts } = formatter.locale;
  const area = plane(size, dir);
  const style = (/** @type {Cell} */ { low }) => (low === null ? 'outside' : (shades[low] ?? 'q4'));
  const { nodes, height } = drawGrid(area, lattice, style);
  const about = {
    title: formatter.say(charts.tiers, { title }),
    summary: `${charts.effort} ${charts.inTable}`,
    dir,
  };
  return frame({ ...size, height }, about, nodes);
}

/** @param {Sheet} sheet */
function withEditionsAcross(sheet) {
  const [first] = sheet.concepts;
  return first === 'EDITION' || first === 'TIME_PERIOD' ? turned(sheet) : sheet;
}
