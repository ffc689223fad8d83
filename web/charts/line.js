import { sayChart } from '../say/chart.js';
import { linear, niceTicks } from '../draw/scale.js';
import { drawEdges, drawValueAxis, drawYears } from '../draw/axis.js';
import { frame, plane } from '../draw/svg.js';
import { textWidth } from '../draw/text.js';
import { createPlaces } from '../draw/places.js';
import { nameAbove, nameBeside } from '../draw/names.js';
import { symbol } from '../draw/symbol.js';
import { draw as drawBars } from './bar.js';

/** @import { Cell, Sheet } from '../format/sheet.js' */
/** @import { Period } from '../format/period.js' */
/** @import { Plane } from '../draw/svg.js' */
/** @import { Draw } from '../charts.js' */

export const name = 'line';

/** @typedef {{ period: Period, cell: Cell }} Point */

/** @typedef {{ label: string, total: boolean, style: string, points: Point[] }} Series */

/**
 * A series for each row where the columns are periods, else for each column.
 * @param {Sheet} sheet
 * @returns {Series[]} empty where there is no time
 */
function seriesOf({ rows, columns, cells }) {
  const across = columns.some(({ period }) => period);
  const [heads, times] = across ? [rows, columns] : [columns, rows];
  if (!times.some(({ period }) => period)) return [];
  return heads.map((head, index) => ({
    label: head.label,
    total: head.total,
    style: head.total ? 'total' : `s${(index % 6) + 1}`,
    points: times
      .flatMap(({ period }, place) =>
        period ? [{ period, cell: across ? cells[index][place] : cells[place][index] }] : [],
      )
      .sort((a, b) => a.period.start - b.period.start || b.period.end - a.period.end),
  }));
}

/** Periods of one length that follow without a gap are joined; nothing else is. @param {Point} a @param {Point} b */
function joins(a, b) {
  const length = (/** @type {Point} */ { period }) => period.end - period.start;
  return (
    a.period.end === b.period.start && length(b) < 1.1 * length(a) && length(a) < 1.1 * length(b)
  );
}

/** @param {Cell} cell @returns {number | null} */
const middle = ({ low, high }) =>
  low !== null && high !== null ? (low + high) / 2 : (low ?? high);

/** Lines over time: a point for each period, as wide as the period is long. @type {Draw} */
export function draw(sheet, formatter, size, title) {
  const list = seriesOf(sheet);
  if (!list.length) return drawBars(sheet, formatter, size, title);
  const { dir, words } = formatter.locale;
  const area = plane(size, dir);
  const { em, width } = area;
  const points = list.flatMap((series) => series.points);
  const ends = points.flatMap(({ cell }) => [cell.low, cell.high]).filter((end) => end !== null);
  const tall = Math.min(Math.max(width * 0.45, 13 * em), 22 * em);
  const ticks = niceTicks(Math.min(0, ...ends), Math.max(0, ...ends), 4);
  const tickWidth = Math.max(...ticks.map((tick) => textWidth(formatter.number(tick)))) * em;
  const beside = width >= 34 * em && list.length <= 8;
  const nameWidth = Math.min(Math.max(...list.map(({ label }) => textWidth(label))) * em, 11 * em);
  const keys = beside ? { nodes: [], height: 0 } : nameAbove(area, list);
  const box = {
    left: tickWidth + 0.7 * em,
    right: width - (beside ? nameWidth + 2.4 * em : 0.8 * em),
    top: keys.height + 1.3 * em,
    bottom: keys.height + tall - 2 * em,
  };
  const y = linear([ticks[0], ticks[ticks.length - 1]], [box.bottom, box.top]);
  const first = Math.min(...points.map(({ period }) => period.start));
  const last = Math.max(...points.map(({ period }) => period.end));
  const x = linear([first, last], [box.left + 0.6 * em, box.right - 0.6 * em]);
  const places = createPlaces(box.left, box.right + 0.8 * em, keys.height, box.bottom);
  const drawn = list.map((series) => drawSeries(area, series, { x, y, box }));
  const figures = list.flatMap((series) => drawFigures(area, series, { x, y }, places));
  const about = {
    title: formatter.say(words.lineChart, { title }),
    summary: sayChart(sheet, formatter),
    dir,
  };
  return frame(
    { ...size, height: keys.height + tall },
    about,
    drawValueAxis(
      area,
      ticks.map((tick) => [y(tick), formatter.number(tick)]),
      box,
    ),
    drawYears(area, first, last, x, box, formatter.digits),
    drawEdges(area, y(0), box),
    keys.nodes,
    drawn,
    figures,
    beside
      ? nameBeside(
          area,
          list.map((series) => ({ series, y: lastHeight(series, y) })),
          box,
        )
      : [],
  );
}

/** @typedef {{ x: (day: number) => number, y: (value: number) => number }} Scales */

/** @param {Series} series @param {(value: number) => number} y @returns {number} where its last figure stands */
function lastHeight({ points }, y) {
  const values = points.map(({ cell }) => middle(cell)).filter((value) => value !== null);
  return y(values.length ? values[values.length - 1] : 0);
}

/** @param {Plane} area @param {Series} series @param {Scales & { box: { bottom: number } }} scales */
function drawSeries(area, { points, style }, { x, y, box }) {
  const { em } = area;
  const centre = (/** @type {Period} */ { start, end }) => x((start + end) / 2);
  const joined = points.flatMap((point, index) => {
    const next = points.slice(index + 1).find((other) => joins(point, other));
    const [from, to] = [middle(point.cell), next ? middle(next.cell) : null];
    if (!next || from === null || to === null) return [];
    return [
      area.line(centre(point.period), y(from), centre(next.period), y(to), `mark line ${style}`),
    ];
  });
  const marks = points.flatMap(({ period, cell }) => {
    const value = middle(cell);
    const at = centre(period);
    if (value === null) return drawGap(area, cell, at, box.bottom);
    const { low, high } = cell;
    return [
      area.line(x(period.start), y(value), x(period.end), y(value), `mark length ${style}`),
      ...(low !== high
        ? [
            area.line(
              at,
              y(low ?? value),
              at,
              high === null ? y(value) - 2 * em : y(high),
              `mark whisker`,
            ),
          ]
        : []),
      symbol(area, at, y(value), style),
    ];
  });
  return [...joined, ...marks];
}

/** A period without a figure keeps its sign on the ground line. @param {Plane} area @param {Cell} cell @param {number} at @param {number} bottom */
function drawGap(area, { status, text }, at, bottom) {
  const { em } = area;
  const slot = status === 'missing' || status === 'withheld';
  if (status === 'absent') return [];
  return [
    ...(slot
      ? [area.rect(at - 0.45 * em, bottom - 1.1 * em, 0.9 * em, 1.1 * em, `mark slot ${status}`)]
      : []),
    area.text(at, bottom - 1.4 * em, text, 'figure status', 'middle'),
  ];
}

/** @param {Plane} area @param {Series} series @param {Scales} scales @param {ReturnType<typeof createPlaces>} places */
function drawFigures(area, { points }, { x, y }, places) {
  const { em } = area;
  return points.flatMap(({ period, cell }) => {
    const value = middle(cell);
    if (value === null) return [];
    const at = x((period.start + period.end) / 2);
    const half = (textWidth(cell.text) * em) / 2;
    const free = [y(value) - 0.65 * em, y(value) + 1.45 * em].find((baseline) =>
      places.take(at - half, baseline - em, at + half, baseline + 0.2 * em),
    );
    return free === undefined ? [] : [area.text(at, free, cell.text, 'figure', 'middle')];
  });
}
