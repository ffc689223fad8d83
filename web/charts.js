import * as bar from './charts/bar.js';
import * as line from './charts/line.js';

/** @import { Formatter } from './format/formatter.js' */
/** @import { Sheet } from './format/sheet.js' */
/** @import { VNode } from './draw/node.js' */
/** @import { Size } from './draw/svg.js' */

/** @typedef {(sheet: Sheet, formatter: Formatter, size: Size, title: string) => VNode} Draw */

/**
 * Every chart by the name of its view: one for each file in `charts/`. Pages that can fetch load the one they show.
 * @type {Map<string, Draw>}
 */
export const charts = new Map([bar, line].map(({ name, draw }) => [name, draw]));
