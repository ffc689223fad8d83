import { sayChart } from '../say/chart.js';
import { linear, niceTicks } from '../draw/scale.js';
import { drawValueAxis, drawYears } from '../draw/axis.js';
import { frame, plane } from '../draw/svg.js';
import { textWidth, wrap } from '../draw/text.js';
import { marksOf } from '../draw/node.js';
import { createPlaces } from '../draw/places.js';
import { nameAbove, nameBeside } from '../draw/names.js';
import { follower, pointOf, seriesOf } from '../draw/series.js';
import { symbol } from '../draw/symbol.js';
import { draw as drawBars } from './bar.js';

/** @import { Cell } from '../format/sheet.js' */
/** @import { Period } from '../format/period.js' */
/** @import { Plane } from '../draw/svg.js' */
/** @import { Point, Series } from '../draw/series.js' */
/** @import { Draw } from '../charts.js' */

/** @typedef {{ x: (day: number) => number, y: (value: number) => number, bottom: number }} Scales */

/** @typedef {ReturnType<typeof createPlaces>} Places */

export const name = 'line';

export const css = `.point.hollow{fill:var(--t-surface);stroke-width:.5}
${['total', 's1', 's2', 's3', 's4', 's5', 's6'].map((style) => `.point.hollow.${style}{stroke:var(--t-${style === 'total' ? 'ink' : style})}`).join('')}
.break{stroke:var(--t-ink);stroke-width:1.5;stroke-dasharray:3 2}`;

/** Lines over time: a point for each period, as wide as the period is long. @type {Draw} */
export function draw(sheet, formatter, size, title) {
  const list = seriesOf(sheet);
  if (!list.length) return drawBars(sheet, formatter, size, title);
  const { dir, charts } = formatter.locale;
  const area = plane(size, dir);
  const { em, width } = area;
  const points = list.flatMap((series) => series.points);
  const ends = points.flatMap(({ cell }) => [cell.low, cell.high]).filter((end) => end !== null);
  const ticks = niceTicks(Math.min(0, ...ends), Math.max(0, ...ends), 4);
  const tickTexts = ticks.map(formatter.number);
  const beside = width >= 34 * em && list.length <= 8;
  const names = Math.min(Math.max(...list.map(({ label }) => textWidth(label))), 11) * em;
  const above = beside ? { nodes: [], height: 0 } : nameAbove(area, list);
  const height = above.height + Math.min(Math.max(width * 0.45, 13 * em), 22 * em);
  const box = {
    left: Math.max(...tickTexts.map(textWidth)) * em + 0.7 * em,
    right: width - (beside ? names + 2.4 * em : 0.8 * em),
    top: above.height + 1.3 * em,
    bottom: height - 2 * em,
  };
  const first = Math.min(...points.map(({ period }) => period.start));
  const last = Math.max(...points.map(({ period }) => period.end));
  const x = linear([first, last], [box.left + 0.6 * em, box.right - 0.6 * em]);
  const y = linear([ticks[0], ticks[ticks.length - 1]], [box.bottom, box.top]);
  const scales = { x, y, bottom: box.bottom };
  const places = createPlaces(box.left, box.right + 0.8 * em, above.height, box.bottom);
  for (const point of points) reserve(area, point, scales, places);
  const named = list.map((series) => ({ series, y: lastHeight(series, y) }));
  const keys = [
    points.some(({ cell }) => isProvisional(cell)) && charts.provisional,
    points.some(({ cell }) => cell.flags.includes('B')) && charts.broken,
  ].filter(Boolean);
  const about = {
    title: formatter.say(charts.line, { title }),
    summary: sayChart(sheet, formatter),
    dir,
  };
  return frame(
    { ...size, height: height + keys.length * 2.6 * em },
    about,
    drawValueAxis(area, ticks.map(y), tickTexts, box),
    drawYears(area, first, last, x, box, formatter.digits),
    area.line(box.left, y(0), box.right, y(0), 'axis'),
    above.nodes,
    list.map((series) => drawSeries(area, series, scales)),
    points.map((point) => drawFigure(area, point, scales, places)),
    beside && nameBeside(area, named, box),
    keys.map((text, index) =>
      wrap(text, width / em).map((line, at) =>
        area.text(0, height + (1 + 2.6 * index + 1.2 * at) * em, line, 'label'),
      ),
    ),
  );
}

/** @param {Cell} cell */
const isProvisional = ({ flags }) => flags.includes('P');

/** @param {Period} period */
const centre = ({ start, end }) => (start + end) / 2;

/** @param {Series} series @param {(value: number) => number} y @returns {number} where its last figure stands */
function lastHeight({ points }, y) {
  const values = points.map(({ cell }) => pointOf(cell)).filter((value) => value !== null);
  return y(values.length ? values[values.length - 1] : 0);
}

/** Keeps labels off the points. @param {Plane} area @param {Point} point @param {Scales} scales @param {Places} places */
function reserve({ em }, { period, cell }, { x, y }, places) {
  const value = pointOf(cell);
  if (value === null) return;
  const [left, right] = [x(period.start), x(period.end)];
  places.take(left, y(value) - 0.3 * em, right, y(value) + 0.3 * em);
}

/** @param {Plane} area @param {Series} series @param {Scales} scales */
function drawSeries(area, { points, style }, { x, y, bottom }) {
  const { em } = area;
  return points.map((point) => {
    const { period, cell } = point;
    const at = x(centre(period));
    const value = pointOf(cell);
    if (value === null) {
      const { status } = cell;
      const slot = status === 'missing' || status === 'withheld';
      return (
        slot &&
        marksOf(
          cell,
          area.rect(at - 0.45 * em, bottom - 1.1 * em, 0.9 * em, 1.1 * em, `mark slot ${status}`),
        )
      );
    }
    const next = follower(point, points);
    const nextValue = next ? pointOf(next.cell) : null;
    const { low, high } = cell;
    const top = high === null ? y(value) - 2 * em : y(high);
    return [
      next &&
        nextValue !== null &&
        area.line(at, y(value), x(centre(next.period)), y(nextValue), `mark line ${style}`),
      area.line(x(period.start), y(value), x(period.end), y(value), `mark length ${style}`),
      low !== high && area.line(at, y(low ?? value), at, top, 'mark whisker'),
      cell.flags.includes('B') &&
        area.line(x(period.start), bottom, x(period.start), y(value) - em, 'mark break'),
      marksOf(cell, symbol(area, at, y(value), style, isProvisional(cell))),
    ];
  });
}

/**
 * The figure of a point above or below it, or the sign of what has no figure, where there is room.
 * @param {Plane} area
 * @param {Point} point
 * @param {Scales} scales
 * @param {Places} places
 */
function drawFigure(area, { period, cell }, { x, y, bottom }, places) {
  const { em } = area;
  const value = pointOf(cell);
  if (value === null && cell.status === 'absent') return null;
  const at = x(centre(period));
  const half = (textWidth(cell.text) * em) / 2;
  const baselines =
    value === null ? [bottom - 1.4 * em] : [y(value) - 0.65 * em, y(value) + 1.35 * em];
  const free = baselines.find((baseline) =>
    places.take(at - half, baseline - 0.9 * em, at + half, baseline + 0.2 * em),
  );
  const style = value === null ? 'figure status' : 'figure';
  return free !== undefined && area.text(at, free, cell.text, style, 'middle');
}
