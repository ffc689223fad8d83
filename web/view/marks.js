import { h } from '../draw/node.js';
import { hidden } from './words.js';

/** @import { Formatter } from '../format/formatter.js' */

/**
 * The marks that lead from a cell to the findings about it.
 * @param {{ row: number, column: number }[][]} places by finding
 * @param {{ severity: string }[]} findings
 * @param {(finding: number) => void} go
 * @param {Formatter} formatter
 */
export function marksOf(places, findings, go, { locale, say, digits }) {
  return (/** @type {number} */ row, /** @type {number} */ column) =>
    places.flatMap((cells, index) =>
      cells.some((cell) => cell.row === row && cell.column === column)
        ? [
            h(
              'button',
              {
                type: 'button',
                class: `finding-mark ${findings[index].severity}`,
                click: () => go(index),
              },
              hidden(say(locale.words.findingMark, { n: digits(index + 1) })),
              h('span', { 'aria-hidden': 'true' }, digits(index + 1)),
            ),
          ]
        : [],
    );
}
