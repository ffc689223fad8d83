import { isShorter, sayChart } from '../say/chart.js';
import { linear } from '../draw/scale.js';
import { frame, plane } from '../draw/svg.js';
import { textWidth, wrap } from '../draw/text.js';
import { drawMark } from '../draw/mark.js';
import { marksOf } from '../draw/node.js';

/** @import { Cell, Head, Sheet } from '../format/sheet.js' */
/** @import { Plane } from '../draw/svg.js' */
/** @import { Draw } from '../charts.js' */

export const name = 'bar';

/**
 * One line of the chart: a heading over bars, or a bar with its label.
 * @typedef {object} Item
 * @property {string} label
 * @property {boolean} total
 * @property {Cell | null} cell null for a heading
 * @property {boolean} shorter the period is shorter than others beside it
 */

/**
 * A group of bars for each row; a row alone, or with one column alone, needs no heading.
 * @param {Sheet} sheet
 * @returns {Item[]}
 */
function items({ rows, columns, cells }) {
  /** @param {Head} head @param {Cell | null} cell @param {boolean} shorter @returns {Item} */
  const item = (head, cell, shorter) => ({ label: head.label, total: head.total, cell, shorter });
  return rows.flatMap((row, index) => {
    const [only] = columns;
    if (columns.length === 1) return [item(row, cells[index][0], isShorter(row, rows))];
    const bars = columns.map((column, place) =>
      item(
        column,
        cells[index][place],
        isShorter(only.period ? column : row, only.period ? columns : rows),
      ),
    );
    return rows.length === 1 && row.total ? bars : [item(row, null, false), ...bars];
  });
}

/** @param {Cell[]} cells @returns {[number, number]} a range that holds zero and every known bound */
function domain(cells) {
  const ends = cells.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  const bottom = Math.min(0, ...ends);
  const top = Math.max(0, ...ends);
  return [bottom, top > bottom ? top : bottom + 1];
}

/**
 * Where labels, bars and figures stand; labels go above their bars where the space is narrow.
 * @param {Item[]} list
 * @param {Plane} plane
 */
function layout(list, { width, em }) {
  const bars = list.filter(({ cell }) => cell);
  const widest = Math.max(...bars.map(({ label }) => textWidth(label))) * em;
  const figures = Math.max(...bars.map(({ cell }) => textWidth(cell?.text ?? ''))) * em + 0.6 * em;
  const above = width < 30 * em;
  const column = above ? 0 : Math.min(widest, width * 0.36) + em;
  const cells = bars.flatMap(({ cell }) => (cell ? [cell] : []));
  const [low, high] = domain(cells);
  const start = column + (low < 0 ? figures : 0);
  return {
    above,
    labelEms: (above ? width : column - em) / em,
    scale: linear([low, high], [start, Math.max(width - figures, start + em)]),
    end: width,
  };
}

/** Horizontal bars, each with its label and its figure. @type {Draw} */
export function draw(sheet, formatter, size, title) {
  const { dir, charts } = formatter.locale;
  const area = plane(size, dir);
  const { em } = area;
  const list = items(sheet);
  const place = layout(list, area);
  let y = 0;
  const drawn = list.map((item, index) => {
    const lines = wrap(item.label, Math.max(item.cell ? place.labelEms : area.width / em, 2));
    const text = lines.length * 1.25 * em;
    if (!item.cell) {
      y += index ? 1.1 * em : 0;
      const heads = lines.map((line, at) =>
        area.text(0, y + (1 + 1.25 * at) * em, line, item.total ? 'head total' : 'head'),
      );
      y += text + 0.35 * em;
      return heads;
    }
    const labelTop = y + (place.above ? 0 : Math.max(0, (1.2 * em - text) / 2));
    const barTop = place.above ? y + text + 0.15 * em : y + Math.max(0, (text - 1.2 * em) / 2);
    const labels = lines.map((line, at) =>
      area.text(0, labelTop + (0.95 + 1.25 * at) * em, line, item.total ? 'label total' : 'label'),
    );
    const style = `${item.shorter ? 'shorter' : ''}${item.total ? ' total' : ''}`;
    const mark = drawMark(area, item.cell, place, { top: barTop, height: 1.2 * em, style });
    y = Math.max(barTop + 1.2 * em, place.above ? 0 : y + text) + (place.above ? 0.6 : 0.4) * em;
    return [labels, marksOf(item.cell, mark)];
  });
  const key = list.some(({ shorter }) => shorter)
    ? hatchKey(area, y + 0.5 * em, charts.shorter)
    : [];
  const height = y + (key.length ? 2 : 0) * em;
  const about = {
    title: formatter.say(charts.bar, { title }),
    summary: sayChart(sheet, formatter),
    dir,
  };
  return frame({ ...size, height }, about, ...drawn, ...key);
}

/** @param {Plane} area @param {number} y @param {string} text */
function hatchKey(area, y, text) {
  const { em } = area;
  return [
    area.rect(0, y, 1.6 * em, 0.9 * em, 'mark bar shorter'),
    area.text(2 * em, y + 0.8 * em, text, 'label'),
  ];
}
