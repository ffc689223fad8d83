import * as bar from './charts/bar.js';
import * as flow from './charts/flow.js';
import * as line from './charts/line.js';
import * as matrix from './charts/matrix.js';
import * as multiples from './charts/multiples.js';
import * as pyramid from './charts/pyramid.js';
import * as stacked from './charts/stacked.js';
import * as tiers from './charts/tiers.js';

/** @import { Formatter } from './format/formatter.js' */
/** @import { Sheet } from './format/sheet.js' */
/** @import { VNode } from './draw/node.js' */
/** @import { Size } from './draw/svg.js' */

/** @typedef {(sheet: Sheet, formatter: Formatter, size: Size, title: string) => VNode} Draw */

/**
 * @typedef {object} Chart
 * @property {Draw} draw
 * @property {string} [css] what its marks need beside the styles of the report
 */

/** @typedef {Chart & { name: string }} Named */

const all = [bar, flow, line, matrix, multiples, pyramid, stacked, tiers].map(
  (/** @type {Named} */ chart) => /** @type {[string, Named]} */ ([chart.name, chart]),
);

/**
 * Every chart by the name of its view: one for each file in `charts/`. Pages that can fetch load the one they show.
 * @type {Map<string, Chart>}
 */
export const charts = new Map(all);
