import { h, toDom } from '../draw/node.js';

/** @import { Formatter } from '../format/formatter.js' */
/** @import { Sheet } from '../format/sheet.js' */
/** @import { Draw } from '../charts.js' */

/**
 * The place of a chart.
 * @param {Sheet} sheet
 * @param {Formatter} formatter
 * @param {Draw} draw
 * @param {string} title
 * @returns {{ element: HTMLElement, resize: (em: number) => void }} `resize` draws for the width there is
 */
export function chartView(sheet, formatter, draw, title) {
  const element = /** @type {HTMLElement} */ (
    toDom(h('div', { class: 'chart', part: 'chart' }), document)
  );
  let drawn = 0;
  return {
    element,
    resize(em) {
      const width = Math.floor(element.clientWidth);
      if (!width || width === drawn) return;
      drawn = width;
      element.replaceChildren(toDom(draw(sheet, formatter, { width, em }, title), document));
    },
  };
}

/** What stands where a chart could not be loaded. @type {Draw} */
export const noChart = (_sheet, { locale }) => h('p', { class: 'note' }, locale.words.noChart);
