import { sayChart } from '../say/chart.js';
import { marksOf } from '../draw/node.js';
import { linear, niceTicks } from '../draw/scale.js';
import { follower, pointOf, seriesOf } from '../draw/series.js';
import { frame, plane } from '../draw/svg.js';
import { symbol } from '../draw/symbol.js';
import { textWidth, wrap } from '../draw/text.js';
import { draw as drawBars } from './bar.js';

/** @import { Plane } from '../draw/svg.js' */
/** @import { Point, Series } from '../draw/series.js' */
/** @import { Draw } from '../charts.js' */

export const name = 'multiples';

/** @typedef {{ x: (day: number) => number, y: (value: number) => number, bottom: number }} Scales */

/** A small chart for each series, all on one scale. What has no time is drawn as bars. @type {Draw} */
export function draw(sheet, formatter, size, title) {
  const list = seriesOf(sheet);
  if (!list.length) return drawBars(sheet, formatter, size, title);
  const { dir, charts } = formatter.locale;
  const area = plane(size, dir);
  const { em, width } = area;
  const points = list.flatMap((series) => series.points);
  const ends = points.flatMap(({ cell }) => [cell.low, cell.high]).filter((end) => end !== null);
  const ticks = niceTicks(Math.min(0, ...ends), Math.max(0, ...ends), 2);
  const texts = ticks.map(formatter.number);
  const days = points.flatMap(({ period }) => [period.start, period.end]);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const across = Math.max(1, Math.min(list.length, Math.floor(width / (14 * em))));
  const side = width / across;
  const left = (Math.max(...texts.map(textWidth)) + 0.7) * em;
  let y = 0;
  /** @type {import('../draw/node.js').Child[]} */
  const nodes = [];
  for (let start = 0; start < list.length; start += across) {
    const row = list.slice(start, start + across);
    const names = row.map(({ label }) => wrap(label, side / em - 1));
    const top = y + Math.max(...names.map(({ length }) => length)) * 1.25 * em + 1.2 * em;
    const bottom = top + 5 * em;
    const height = linear([ticks[0], ticks[ticks.length - 1]], [bottom, top]);
    row.forEach((series, index) => {
      const from = index * side;
      const right = from + side - 1.5 * em;
      const x = linear([first, last], [from + left, right]);
      const years = [...new Set([yearOf(first), yearOf(last - 1)])].map(formatter.digits);
      nodes.push(
        names[index].map((line, at) =>
          area.text(from, y + (0.95 + 1.25 * at) * em, line, style(series)),
        ),
        ticks.map((tick, at) => [
          area.line(from + left, height(tick), right, height(tick), tick ? 'grid' : 'axis'),
          area.text(from + left - 0.4 * em, height(tick) + 0.35 * em, texts[at], 'tick', 'end'),
        ]),
        area.text(from + left, bottom + 1.3 * em, years[0], 'tick'),
        years[1] && area.text(right, bottom + 1.3 * em, years[1], 'tick', 'end'),
        drawSeries(area, series, { x, y: height, bottom: height(0) }),
      );
    });
    y = bottom + 2.4 * em;
  }
  const about = {
    title: formatter.say(charts.multiples, { title }),
    summary: sayChart(sheet, formatter),
    dir,
  };
  return frame({ ...size, height: y }, about, nodes);
}

/** @param {Series} series */
const style = (series) => (series.style === 'total' ? 'head total' : 'head');

/** @param {number} day @returns {number} */
const yearOf = (day) => new Date(day * 86400000).getUTCFullYear();

/** @param {Plane} area @param {Series} series @param {Scales} scales */
function drawSeries(area, { points, style: name }, { x, y, bottom }) {
  const { em } = area;
  const colour = name === 'total' ? 'total' : 's1';
  const latest = points.filter(({ cell }) => pointOf(cell) !== null).at(-1);
  const centre = (/** @type {Point} */ { period }) => x((period.start + period.end) / 2);
  return points.map((point) => {
    const { cell, period } = point;
    const value = pointOf(cell);
    const at = centre(point);
    if (value === null) {
      const slot = cell.status === 'missing' || cell.status === 'withheld';
      const box = /** @type {const} */ ([at - 0.3 * em, bottom - 0.8 * em, 0.6 * em, 0.8 * em]);
      return slot && marksOf(cell, area.rect(...box, `mark slot ${cell.status}`));
    }
    const next = follower(point, points);
    const nextValue = next ? pointOf(next.cell) : null;
    return [
      next &&
        nextValue !== null &&
        area.line(at, y(value), centre(next), y(nextValue), `mark line ${colour}`),
      marksOf(
        cell,
        area.line(x(period.start), y(value), x(period.end), y(value), `mark length ${colour}`),
      ),
      cell.low !== cell.high &&
        area.line(at, y(cell.low ?? value), at, y(cell.high ?? value), 'mark whisker'),
      point === latest && symbol(area, at, y(value), colour),
      point === latest && area.text(...beside(area, at, y(value), cell.text, x(period.end))),
    ];
  });
}

/**
 * The latest figure stands above its point, within the small chart.
 * @param {Plane} area
 * @param {number} at
 * @param {number} y
 * @param {string} text
 * @param {number} right
 * @returns {[number, number, string, string, string]}
 */
function beside({ em }, at, y, text, right) {
  const half = (textWidth(text) * em) / 2;
  return [Math.min(at, right + 1.2 * em - half), y - 0.6 * em, text, 'figure', 'middle'];
}
