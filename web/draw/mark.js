import { textWidth } from './text.js';

/** @import { Cell } from '../format/sheet.js' */
/** @import { Plane } from './svg.js' */
/** @import { VNode } from './node.js' */

/** @typedef {{ top: number, height: number, style: string }} Lane */

/** @typedef {{ scale: (value: number) => number, end: number }} Ruler */

/**
 * The bar of one cell with its figure. What is no number never looks like a bar: missing is a dashed slot,
 * withheld a dotted one, and both carry their words; an interval is a bar with a whisker.
 * @param {Plane} area
 * @param {Cell} cell
 * @param {Ruler} ruler
 * @param {Lane} lane
 * @returns {VNode[]}
 */
export function drawMark(area, cell, ruler, lane) {
  return cell.low === null && cell.high === null
    ? drawStatus(area, cell, ruler, lane)
    : drawValue(area, cell, ruler, lane);
}

/** @type {typeof drawMark} */
function drawStatus(area, { status, text, words }, { scale, end }, { top, height }) {
  const zero = scale(0);
  const slot = status === 'missing' || status === 'withheld';
  const at = zero + (slot ? height * 1.6 : 0) + 0.4 * area.em;
  const said = at + textWidth(words) * area.em <= end ? words : text;
  return [
    ...(slot
      ? [area.rect(zero + 1, top + 1, height * 1.5, height - 2, `mark slot ${status}`)]
      : []),
    area.text(at, top + height / 2 + 0.35 * area.em, said, 'figure status'),
  ];
}

/** @type {typeof drawMark} */
function drawValue(area, { low, high, text }, { scale, end }, { top, height, style }) {
  const { em } = area;
  const zero = scale(0);
  const from = scale(low ?? Math.min(0, high ?? 0));
  const to = high === null ? end - textWidth(text) * em - 0.7 * em : scale(high);
  const sure = low !== null && low >= 0 ? from : high !== null && high < 0 ? to : zero;
  const negative = sure < zero;
  const middle = top + height / 2;
  const marks = [
    sure === zero
      ? area.line(zero, top, zero, top + height, 'mark zero')
      : area.rect(
          Math.min(zero, sure),
          top,
          Math.abs(sure - zero),
          height,
          `mark bar ${style}`.trim(),
        ),
  ];
  if (low !== high) {
    marks.push(area.line(from, middle, to, middle, 'mark whisker'));
    for (const [bound, x] of [
      [low, from],
      [high, to],
    ])
      if (bound !== null)
        marks.push(
          area.line(Number(x), top + height * 0.2, Number(x), top + height * 0.8, 'mark whisker'),
        );
  }
  const at = negative ? Math.min(from, sure) - 0.35 * em : Math.max(to, sure) + 0.35 * em;
  marks.push(area.text(at, middle + 0.35 * em, text, 'figure', negative ? 'end' : 'start'));
  return marks;
}
