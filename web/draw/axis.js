import { textWidth } from './text.js';

/** @import { Plane } from './svg.js' */

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box */

/**
 * Grid lines with their numbers at the start of the reading direction.
 * @param {Plane} area
 * @param {number[]} heights
 * @param {string[]} texts
 * @param {Box} box
 */
export function drawValueAxis(area, heights, texts, { left, right }) {
  return heights.map((y, index) => [
    area.line(left, y, right, y, 'grid'),
    area.text(left - 0.5 * area.em, y + 0.35 * area.em, texts[index], 'tick', 'end'),
  ]);
}

/**
 * A tick where each year begins and its number in the middle of it, as many as have room.
 * @param {Plane} area
 * @param {number} first day
 * @param {number} last day
 * @param {(day: number) => number} x
 * @param {Box} box
 * @param {(year: number) => string} write
 */
export function drawYears(area, first, last, x, { left, right, bottom }, write) {
  const { em } = area;
  const from = new Date(first * 86400000).getUTCFullYear();
  const to = new Date((last - 1) * 86400000).getUTCFullYear();
  const room = (textWidth('2000') + 1) * em;
  const step = Math.max(1, Math.ceil((room * (to - from + 1)) / (x(last) - x(first))));
  const start = (/** @type {number} */ year) => Date.UTC(year, 0, 1) / 86400000;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).map((year) => {
    const [begin, end] = [Math.max(start(year), first), Math.min(start(year + 1), last)];
    const middle = (x(begin) + x(end)) / 2;
    const half = room / 2;
    const shown = (to - year) % step === 0;
    const at = Math.min(Math.max(middle, left + half - em / 2), right - half + em);
    return [
      begin > first ? area.line(x(begin), bottom, x(begin), bottom + 0.4 * em, 'axis') : null,
      shown ? area.text(at, bottom + 1.4 * em, write(year), 'tick', 'middle') : null,
    ];
  });
}
