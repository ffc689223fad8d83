import { marksOf } from './node.js';
import { textWidth, wrap } from './text.js';

/** @import { Cell, Head } from '../format/sheet.js' */
/** @import { Plane, Size } from './svg.js' */

/**
 * @typedef {object} Lattice
 * @property {Head[]} rows
 * @property {Head[]} columns
 * @property {Cell[][]} cells by row, then column
 */

/** @param {Lattice} lattice @returns {Lattice} with rows and columns exchanged */
export const turned = ({ rows, columns, cells }) => ({
  rows: columns,
  columns: rows,
  cells: columns.map((_, column) => rows.map((_, row) => cells[row][column])),
});

/** @param {string} text @returns {number} of its longest word, in em */
const widestWord = (text) => Math.max(0, ...text.split(/[ \u200b]+/).map(textWidth));

/**
 * Where the cells stand.
 * @param {Lattice} lattice
 * @param {Size} size
 * @returns {{ left: number, side: number } | null} in px: where the cells begin, and how wide each is; null where they
 *   would be narrower than what is written in them
 */
function layout({ rows, columns, cells }, { width, em }) {
  const names = Math.max(...rows.map(({ label }) => textWidth(label)));
  const left = (Math.min(names, (width * 0.36) / em) + 0.8) * em;
  const side = (width - left) / columns.length;
  const written = Math.max(
    ...cells.flat().map(({ text }) => widestWord(text)),
    ...columns.map(({ label }) => Math.min(widestWord(label), 8)),
  );
  return side >= (written + 0.7) * em ? { left, side } : null;
}

/**
 * A lattice that fits the width, turned where only that makes it fit.
 * @param {Lattice} lattice
 * @param {Size} size
 * @returns {Lattice | null} null where neither fits
 */
export const fitting = (lattice, size) =>
  [lattice, turned(lattice)].find((candidate) => layout(candidate, size)) ?? null;

/**
 * A square for each cell, with its figure in it, under and beside the names.
 * @param {Plane} area
 * @param {Lattice} lattice one that fits
 * @param {(cell: Cell) => string} style class of a cell that has a value
 * @returns {{ nodes: import('./node.js').Child[], height: number }}
 */
export function drawGrid(area, lattice, style) {
  const { em } = area;
  const { left, side } = layout(lattice, area) ?? { left: 0, side: 0 };
  const { rows, columns, cells } = lattice;
  const heads = columns.map(({ label }) => wrap(label, side / em - 0.4));
  const top = Math.max(...heads.map(({ length }) => length)) * 1.25 * em + 0.5 * em;
  const nodes = heads.map((lines, column) =>
    write(area, lines, left + (column + 0.5) * side, top - 0.5 * em - lines.length * 1.25 * em, {
      name: columns[column].total ? 'label total' : 'label',
      anchor: 'middle',
    }),
  );
  let y = top;
  /** @type {import('./node.js').Child[]} */
  const drawn = rows.map((row, index) => {
    const label = wrap(row.label, left / em - 0.79);
    const texts = cells[index].map(({ text }) => wrap(text, side / em - 0.4));
    const most = Math.max(label.length, ...texts.map(({ length }) => length));
    const height = most * 1.25 * em + 0.8 * em;
    const middle = (/** @type {string[]} */ lines) => y + (height - lines.length * 1.25 * em) / 2;
    const line = [
      write(area, label, 0, middle(label), { name: row.total ? 'label total' : 'label' }),
      cells[index].map((cell, column) =>
        marksOf(
          cell,
          drawCell(area, cell, { x: left + column * side, y, side, height }, style),
          write(area, texts[column], left + (column + 0.5) * side, middle(texts[column]), {
            name: `figure ${cell.status === 'ok' ? `in ${style(cell)}` : 'status'}`,
            anchor: 'middle',
          }),
        ),
      ),
    ];
    y += height;
    return line;
  });
  return { nodes: [nodes, drawn], height: y };
}

/**
 * @param {Plane} area
 * @param {Cell} cell
 * @param {{ x: number, y: number, side: number, height: number }} place
 * @param {(cell: Cell) => string} style
 */
function drawCell(area, { status, ...cell }, { x, y, side, height }, style) {
  const slot = status === 'missing' || status === 'withheld';
  if (status !== 'ok' && !slot) return null;
  const name = slot ? `mark slot ${status}` : `mark cell ${style({ status, ...cell })}`;
  return area.rect(x + 1, y + 1, side - 2, height - 2, name);
}

/**
 * @param {Plane} area
 * @param {string[]} lines
 * @param {number} x
 * @param {number} top
 * @param {{ name: string, anchor?: string }} options
 */
function write(area, lines, x, top, { name, anchor }) {
  const { em } = area;
  return lines.map((line, index) =>
    area.text(x, top + (0.95 + 1.25 * index) * em, line, name, anchor),
  );
}

/** Five shades of one colour; what is written on the darkest is in the colour of the ground. */
export const gridCss = `
.cell{fill:var(--t-surface);stroke:var(--t-line)}
${[6, 18, 32, 46].map((part, level) => `.cell.q${level}{fill:color-mix(in srgb,var(--t-accent) ${part}%,var(--t-surface))}`).join('')}
.cell.q4{fill:var(--t-accent)}
svg .in{stroke:none}
svg .in.q4{fill:var(--t-surface)}
@media (forced-colors:active){
.cell:is(.q0,.q1,.q2,.q3,.q4){fill:Canvas;stroke:CanvasText}.cell.q3{stroke-width:2}.cell.q4{stroke-width:3}
svg .in.q4{fill:CanvasText}}
`;
