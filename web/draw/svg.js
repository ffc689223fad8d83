import { h } from './node.js';
import { round } from './scale.js';

/** @import { VNode } from './node.js' */

/**
 * @typedef {object} Size
 * @property {number} width of the space to draw in, in px
 * @property {number} em height of the text, in px
 */

/**
 * The plane of one chart: turns logical places, counted from where reading starts, into x.
 * @typedef {object} Plane
 * @property {number} width
 * @property {number} em
 * @property {(x: number) => number} x
 * @property {(x: number, y: number, width: number, height: number, name: string) => VNode} rect
 * @property {(x1: number, y1: number, x2: number, y2: number, name: string) => VNode} line
 * @property {(x: number, y: number, text: string, name: string, anchor?: string) => VNode} text
 */

/**
 * @param {Size} size
 * @param {string} dir `ltr` or `rtl`
 * @returns {Plane}
 */
export function plane({ width, em }, dir) {
  const rtl = dir === 'rtl';
  /** @param {number} value */
  const x = (value) => round(rtl ? width - value : value);
  return {
    width,
    em,
    x,
    rect: (left, y, wide, high, name) =>
      h('rect', {
        class: name,
        x: x(rtl ? left + wide : left),
        y: round(y),
        width: round(wide),
        height: round(high),
      }),
    line: (x1, y1, x2, y2, name) =>
      h('line', { class: name, x1: x(x1), y1: round(y1), x2: x(x2), y2: round(y2) }),
    // `start` and `end` already follow the direction of the text, so only the place is mirrored.
    text: (at, y, text, name, anchor = 'start') =>
      h('text', { class: name, x: x(at), y: round(y), 'text-anchor': anchor }, text),
  };
}

/**
 * The frame of a chart: an image with a name and a summary.
 * @param {Size & { height: number }} size
 * @param {{ title: string, summary: string, dir: string }} about
 * @param {...import('./node.js').Child} children
 * @returns {VNode}
 */
export function frame({ width, height, em }, { title, summary, dir }, ...children) {
  return h(
    'svg',
    {
      role: 'img',
      'aria-labelledby': 'chart-title chart-summary',
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      width: round(width),
      height: round(height),
      'font-size': round(em),
      direction: dir,
    },
    h('title', { id: 'chart-title' }, title),
    h('desc', { id: 'chart-summary' }, summary),
    hatching,
    ...children,
  );
}

/** Stripes beside colour: part of a year, and values between two bounds. */
const hatching = h(
  'defs',
  {},
  h(
    'pattern',
    {
      id: 'hatch',
      width: 6,
      height: 6,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    h('rect', { class: 'hatch-ground', width: 6, height: 6 }),
    h('rect', { class: 'hatch-stripe', width: 3, height: 6 }),
  ),
);
