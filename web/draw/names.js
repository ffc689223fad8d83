import { symbol } from './symbol.js';
import { textWidth, wrap } from './text.js';

/** @import { Plane } from './svg.js' */
/** @import { Box } from './axis.js' */

/** @typedef {{ label: string, style: string }} Named */

/**
 * Names of the series in rows above the chart.
 * @param {Plane} area
 * @param {Named[]} list
 * @param {(x: number, y: number, style: string) => import('./node.js').Child} [sign] of a series, in the middle of a place
 */
export function nameAbove(area, list, sign = (x, y, style) => symbol(area, x, y, style)) {
  const { em, width } = area;
  let x = 0;
  let y = em;
  const nodes = list.map(({ label, style }) => {
    const wide = (textWidth(label) + 2.6) * em;
    if (x && x + wide > width) {
      x = 0;
      y += 1.5 * em;
    }
    const lines = wrap(label, width / em - 1.6);
    const node = [
      sign(x + 0.5 * em, y - 0.35 * em, style),
      lines.map((line, index) => area.text(x + 1.4 * em, y + index * 1.25 * em, line, 'label')),
    ];
    x += wide;
    y += (lines.length - 1) * 1.25 * em;
    return node;
  });
  return { nodes, height: y + 0.6 * em };
}

/**
 * Names of the series beside their last figures, moved apart where they would touch.
 * @param {Plane} area
 * @param {{ series: Named, y: number }[]} ends
 * @param {Box} box
 */
export function nameBeside(area, ends, box) {
  const { em, width } = area;
  const left = box.right + em;
  const blocks = ends
    .map(({ series, y }) => ({ series, y, lines: wrap(series.label, (width - left) / em - 1.3) }))
    .sort((a, b) => a.y - b.y);
  const heights = blocks.map(({ lines }) => (lines.length * 1.2 + 0.3) * em);
  const bottom = box.bottom + 1.8 * em;
  let free = Math.max(0, box.top - 1.2 * em);
  return blocks.map(({ series, y, lines }, index) => {
    const rest = heights.slice(index).reduce((sum, height) => sum + height, 0);
    const top = Math.max(free, Math.min(y - 0.6 * em, bottom - rest));
    free = top + heights[index];
    return [
      symbol(area, left + 0.3 * em, top + 0.6 * em, series.style),
      lines.map((line, at) =>
        area.text(left + 1.2 * em, top + (0.95 + 1.2 * at) * em, line, 'label'),
      ),
    ];
  });
}
