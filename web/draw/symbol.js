import { h } from './node.js';
import { round } from './scale.js';

/** @import { Plane } from './svg.js' */

/** Outlines in a square from −1 to 1, so that series differ by shape as well as by colour. */
const shapes = {
  total: 'M-1,-1H1V1H-1Z',
  s1: 'M-1,0A1,1,0,1,0,1,0A1,1,0,1,0,-1,0Z',
  s2: 'M0,-1.2L1.2,0L0,1.2L-1.2,0Z',
  s3: 'M0,-1.1L1.2,1H-1.2Z',
  s4: 'M0,1.1L1.2,-1H-1.2Z',
  s5: 'M-.4,-1.1H.4V-.4H1.1V.4H.4V1.1H-.4V.4H-1.1V-.4H-.4Z',
  s6: 'M-1.2,-.6H1.2V.6H-1.2Z',
};

/**
 * The sign of a series at one place.
 * @param {Plane} area
 * @param {number} x
 * @param {number} y
 * @param {string} style `total` or `s1` … `s6`
 * @param {boolean} [hollow]
 */
export function symbol(area, x, y, style, hollow) {
  const d = shapes[/** @type {keyof typeof shapes} */ (style)];
  const scale = round(0.3 * area.em);
  return h('path', {
    class: `mark point ${style}${hollow ? ' hollow' : ''}`,
    d,
    transform: `translate(${area.x(x)} ${round(y)}) scale(${scale})`,
  });
}
