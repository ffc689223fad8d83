import { sayChart } from '../say/chart.js';
import { marksOf } from '../draw/node.js';
import { linear } from '../draw/scale.js';
import { frame, plane } from '../draw/svg.js';
import { textWidth, wrap } from '../draw/text.js';
import { turned } from '../draw/grid.js';
import { draw as drawBars } from './bar.js';

/** @import { Cell, Head, Sheet } from '../format/sheet.js' */
/** @import { Lattice } from '../draw/grid.js' */
/** @import { Plane } from '../draw/svg.js' */
/** @import { Draw } from '../charts.js' */

export const name = 'pyramid';

export const css = `.side{fill:var(--t-s1)}.side.second{fill:var(--t-s2)}
@media (forced-colors:active){.side.second{fill:Canvas;stroke:CanvasText}}`;

/**
 * @param {Sheet} sheet
 * @returns {{ ages: Lattice['rows'], sexes: Head[], cells: Cell[][] } | null} two columns of sexes by ages, the eldest
 *   first; null where the sheet is something else
 */
function sidesOf(sheet) {
  const [first, second, ...more] = sheet.concepts;
  if (more.length || ![first, second].includes('SEX')) return null;
  const { rows, columns, cells } = second === 'SEX' ? sheet : turned(sheet);
  const ages = rows.flatMap(({ total }, index) => (total ? [] : [index])).reverse();
  const sexes = columns.flatMap(({ total }, index) => (total ? [] : [index])).slice(0, 2);
  const values = ages.flatMap((age) => sexes.map((sex) => cells[age][sex]));
  if (sexes.length < 2 || values.some(({ low }) => (low ?? 0) < 0)) return null;
  return {
    ages: ages.map((age) => rows[age]),
    sexes: sexes.map((sex) => columns[sex]),
    cells: ages.map((age) => sexes.map((sex) => cells[age][sex])),
  };
}

/**
 * Two sexes back to back by age, the eldest above; what else the sex may be stands in the table. Other figures are drawn
 * as bars.
 * @type {Draw}
 */
export function draw(sheet, formatter, size, title) {
  const sides = sidesOf(sheet);
  if (!sides) return drawBars(sheet, formatter, size, title);
  const { dir, charts } = formatter.locale;
  const { ages, sexes, cells } = sides;
  const area = plane(size, dir);
  const { em, width } = area;
  const named = Math.min(
    Math.max(...ages.map(({ label }) => textWidth(label))),
    (width * 0.28) / em,
  );
  const gutter = (named + 1.2) * em;
  const flat = cells.flat();
  const figures = (Math.max(...flat.map(({ text }) => textWidth(text))) + 0.6) * em;
  const top = Math.max(...flat.map(({ low, high }) => high ?? low ?? 0), 1e-9);
  const scale = linear([0, top], [0, Math.max((width - gutter) / 2 - figures, em)]);
  let y = 1.9 * em;
  const drawn = ages.map((age, index) => {
    const lines = wrap(age.label, named + 0.2);
    const high = Math.max(lines.length * 1.25, 1.5) * em;
    const nodes = [
      lines.map((line, at) =>
        area.text(
          width / 2,
          y + (high - lines.length * 1.25 * em) / 2 + (0.95 + 1.25 * at) * em,
          line,
          'label',
          'middle',
        ),
      ),
      cells[index].map((cell, side) =>
        marksOf(
          cell,
          drawSide(area, cell, { gutter, scale, side, top: y + (high - 1.3 * em) / 2 }),
        ),
      ),
    ];
    y += high + 0.3 * em;
    return nodes;
  });
  const heads = sexes.map(({ label }, side) => {
    const x = (width + (side ? gutter : -gutter)) / 2;
    return area.text(x, em, label, 'head', side ? 'start' : 'end');
  });
  const about = {
    title: formatter.say(charts.pyramid, { title }),
    summary: sayChart(sheet, formatter),
    dir,
  };
  return frame({ ...size, height: y }, about, heads, drawn);
}

/**
 * A bar that grows away from the middle, with its figure behind it.
 * @param {Plane} area
 * @param {Cell} cell
 * @param {{ gutter: number, scale: (value: number) => number, side: number, top: number }} place
 */
function drawSide(area, { low, high, status, text }, { gutter, scale, side, top }) {
  const { em, width } = area;
  const start = (width + (side ? gutter : -gutter)) / 2;
  const away = (/** @type {number} */ distance) => start + (side ? distance : -distance);
  const slot = status === 'missing' || status === 'withheld';
  const sure = scale(low ?? 0);
  const far = low === null && high === null ? (slot ? 1.3 * em : 0) : scale(high ?? low ?? 0);
  const box = (/** @type {number} */ length, /** @type {string} */ name) =>
    area.rect(Math.min(start, away(length)), top, length, 1.3 * em, name);
  const middle = top + 0.65 * em;
  return [
    area.line(start, top, start, top + 1.3 * em, 'mark zero'),
    slot && box(far, `mark slot ${status}`),
    sure > 0 && box(sure, `mark side ${side ? 'second' : 'first'}`),
    low !== high && area.line(away(sure), middle, away(far), middle, 'mark whisker'),
    low !== high &&
      high !== null &&
      area.line(away(far), top + 0.3 * em, away(far), top + em, 'mark whisker'),
    area.text(
      away(far + 0.35 * em),
      top + em,
      text,
      status === 'ok' ? 'figure' : 'figure status',
      side ? 'start' : 'end',
    ),
  ];
}
