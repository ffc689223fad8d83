import { h, toDom } from '../draw/node.js';

/** @import { Formatter } from '../format/formatter.js' */
/** @import { Sheet } from '../format/sheet.js' */
/** @import { Draw } from '../charts.js' */

/**
 * @typedef {object} Further
 * @property {() => Promise<typeof import('../explore.js')>} loadExplore what lets a reader go through the figures
 * @property {(css: string) => void} adopt takes the styles of what is loaded
 */

/**
 * The place of a chart.
 * @param {Sheet} sheet
 * @param {Formatter} formatter
 * @param {Draw} draw
 * @param {string} title
 * @param {Further} further
 * @returns {{ element: HTMLElement, resize: (em: number) => void }} `resize` draws for the width there is
 */
export function chartView(sheet, formatter, draw, title, { loadExplore, adopt }) {
  const { charts } = formatter.locale;
  const keys = charts && {
    ...{ tabindex: 0, role: 'application' },
    'aria-label': formatter.say(charts.explore, { title }),
  };
  const element = /** @type {HTMLElement} */ (
    toDom(h('div', { class: 'chart', part: 'chart', ...keys }), document)
  );
  let asked = !charts;
  for (const event of ['focus', 'pointerenter'])
    element.addEventListener(event, async () => {
      if (asked) return;
      asked = true;
      const { css, explore } = await loadExplore();
      adopt(css);
      explore(element, sheet, formatter);
    });
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
