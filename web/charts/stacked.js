import { isShorter, sayChart } from '../say/chart.js';
import { linear } from '../draw/scale.js';
import { marksOf } from '../draw/node.js';
import { nameAbove } from '../draw/names.js';
import { patternCss, patterns } from '../draw/pattern.js';
import { frame, plane } from '../draw/svg.js';
import { textWidth, wrap } from '../draw/text.js';
import { draw as drawBars } from './bar.js';

/** @import { Cell, Head, Sheet } from '../format/sheet.js' */
/** @import { Plane } from '../draw/svg.js' */
/** @import { Draw } from '../charts.js' */

export const name = 'stacked';

export const css = patternCss;

/** More parts than there are colours could not be told apart. */
const mostParts = 6;

/**
 * @typedef {object} Stack
 * @property {Head} head
 * @property {Cell[]} parts
 * @property {Cell | null} whole as printed
 * @property {boolean} shorter the period is shorter than others beside it
 */

/**
 * A bar for each period, else for each row; its parts are what stands across.
 * @param {Sheet} sheet
 * @returns {{ parts: Head[], stacks: Stack[] } | null} null where the figures cannot be stacked: no parts or too many,
 *   parts below zero, or parts that come to more than their total
 */
function stacksOf({ rows, columns, cells }) {
  const down = columns.some(({ period }) => period) || columns.length === 1;
  const [bars, across] = down ? [columns, rows] : [rows, columns];
  const at = (/** @type {number} */ bar, /** @type {number} */ part) =>
    down ? cells[part][bar] : cells[bar][part];
  const places = across.flatMap(({ total }, index) => (total ? [] : [index]));
  const whole = across.findIndex(({ total }) => total);
  if (places.length < 2 || places.length > mostParts) return null;
  const stacks = bars.map((head, bar) => ({
    head,
    parts: places.map((part) => at(bar, part)),
    whole: whole < 0 ? null : at(bar, whole),
    shorter: isShorter(head, bars),
  }));
  return stacks.every(isWhole) ? { parts: places.map((place) => across[place]), stacks } : null;
}

/** @param {Stack} stack @returns {boolean} */
function isWhole({ parts, whole }) {
  const sum = parts.reduce((total, { low }) => total + (low ?? 0), 0);
  const top = whole?.high ?? Infinity;
  return parts.every(({ low }) => (low ?? 0) >= 0) && sum <= top * 1.001 + 1;
}

/** @param {Cell} cell @returns {number} */
const lengthOf = ({ low, high }) => high ?? low ?? 0;

/** @param {Stack} stack @returns {number} */
const reach = ({ parts, whole }) =>
  Math.max(
    parts.reduce((sum, cell) => sum + lengthOf(cell), 0),
    whole ? lengthOf(whole) : 0,
  );

/** Bars made of their parts; where parts make no whole, bars side by side. @type {Draw} */
export function draw(sheet, formatter, size, title) {
  const found = stacksOf(sheet);
  if (!found) return drawBars(sheet, formatter, size, title);
  const { dir, charts } = formatter.locale;
  const { parts, stacks } = found;
  const area = plane(size, dir);
  const { em, width } = area;
  const legend = nameAbove(
    area,
    parts.map(({ label }, index) => ({ label, style: `s${index + 1}` })),
    (x, y, style) => swatch(area, x - 0.5 * em, y - 0.45 * em, 1.1 * em, 0.9 * em, style),
  );
  const widest = Math.max(...stacks.map(({ head }) => textWidth(head.label)));
  const above = width < 30 * em;
  const start = above ? 0 : (Math.min(widest, (width * 0.3) / em) + 0.8) * em;
  const ends = Math.max(...stacks.map((stack) => endWidth(stack, em)));
  const scale = linear(
    [0, Math.max(...stacks.map(reach), 1e-9)],
    [start, Math.max(width - ends, start + em)],
  );
  let y = legend.height + 0.6 * em;
  const drawn = stacks.map((stack) => {
    const lines = wrap(stack.head.label, (above ? width : start) / em - 0.8);
    const text = lines.length * 1.25 * em;
    const top = above ? y + text + 0.15 * em : y + Math.max(0, (text - 1.6 * em) / 2);
    const first = above ? y : y + Math.max(0, (1.6 * em - text) / 2);
    const label = stack.head.total ? 'label total' : 'label';
    const nodes = [
      lines.map((line, at) => area.text(0, first + (0.95 + 1.25 * at) * em, line, label)),
      drawStack(area, stack, scale, top),
    ];
    y = Math.max(top + (stack.shorter ? 2 : 1.6) * em, first + text) + 0.6 * em;
    return nodes;
  });
  const shorter = stacks.some((stack) => stack.shorter);
  const key = shorter && [
    area.rect(0, y + 0.3 * em, 1.6 * em, 0.3 * em, 'mark bar shorter'),
    area.text(2 * em, y + 0.8 * em, charts.shorter, 'label'),
  ];
  const about = {
    title: formatter.say(charts.stacked, { title }),
    summary: sayChart(sheet, formatter),
    dir,
  };
  const height = y + (shorter ? 1.4 * em : 0);
  return frame({ ...size, height }, about, patterns(), legend.nodes, drawn, key);
}

/** Parts that are no number have a slot with their sign behind the bar. @param {Stack} stack */
const slotsOf = ({ parts }) =>
  parts.flatMap((cell, index) =>
    cell.low === null && cell.high === null && cell.status !== 'absent'
      ? [{ cell, style: `s${index + 1}` }]
      : [],
  );

/** @param {Stack} stack @param {number} em @returns {number} what stands behind the bar, in px */
function endWidth(stack, em) {
  const slots = slotsOf(stack).reduce((sum, { cell }) => sum + textWidth(cell.text) + 2.2, 0);
  return (slots + textWidth(stack.whole?.text ?? '') + 1) * em;
}

/**
 * @param {Plane} area
 * @param {Stack} stack
 * @param {(value: number) => number} scale
 * @param {number} top
 */
function drawStack(area, stack, scale, top) {
  const { em } = area;
  const { parts, whole, shorter } = stack;
  let sum = 0;
  const segments = parts.map((cell, index) => {
    const style = `s${index + 1}`;
    const [from, sure] = [scale(sum), scale(sum + (cell.low ?? 0))];
    sum += lengthOf(cell);
    const to = scale(sum);
    const fits = (textWidth(cell.text) + 0.6) * em < to - from;
    return marksOf(
      cell,
      swatch(area, from, top, sure - from, 1.6 * em, style),
      to > sure && area.rect(sure, top + 1, to - sure - 1, 1.6 * em - 2, 'mark slot open'),
      fits &&
        area.text(
          (from + to) / 2,
          top + 1.15 * em,
          cell.text,
          sure - from > (to - from) / 2 ? `figure inside ${style}` : 'figure',
          'middle',
        ),
    );
  });
  const end = Math.max(scale(sum), whole ? scale(lengthOf(whole)) : 0);
  let x = end + 0.4 * em;
  const slots = slotsOf(stack).map(({ cell, style }) => {
    const node = marksOf(
      cell,
      area.rect(x, top + 0.3 * em, 1.1 * em, em, `mark slot ${cell.status}`),
      area.text(x + 1.4 * em, top + 1.15 * em, cell.text, `figure status ${style}`),
    );
    x += (textWidth(cell.text) + 2.2) * em;
    return node;
  });
  return [
    segments,
    whole && area.line(end, top - 0.15 * em, end, top + 1.75 * em, 'mark axis'),
    shorter && area.rect(scale(0), top + 1.7 * em, end - scale(0), 0.3 * em, 'mark bar shorter'),
    slots,
    whole && area.text(x, top + 1.15 * em, whole.text, 'figure total'),
  ];
}

/**
 * An area of a series: colour with its pattern above.
 * @param {Plane} area
 * @param {number} x
 * @param {number} y
 * @param {number} wide
 * @param {number} high
 * @param {string} style `s1` … `s6`
 */
function swatch(area, x, y, wide, high, style) {
  if (wide < 0.01) return null;
  const kept = Math.max(wide - 1, 0.5);
  return [
    area.rect(x, y, kept, high, `mark part ${style}`),
    style !== 's1' && area.rect(x, y, kept, high, `over ${style}`),
  ];
}
