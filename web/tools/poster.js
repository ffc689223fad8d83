import { toDom } from '../draw/node.js';
import { paint } from './picture.js';

/** @import { Draw } from '../charts.js' */
/** @import { Formatter } from '../format/formatter.js' */
/** @import { Sheet } from '../format/sheet.js' */

/**
 * What stands around the chart of a picture, so that it can travel alone.
 * @typedef {object} Frame
 * @property {string} title
 * @property {string} meta unit and period
 * @property {string[]} foot source, date, and what the signs mean
 */

/** @typedef {{ ground: string, ink: string, muted: string, family: string }} Look */

/**
 * Lines of a text that fit a width.
 * @param {CanvasRenderingContext2D} context whose font is set
 * @param {string} text
 * @param {number} width
 * @returns {string[]}
 */
function wrapped(context, text, width) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.match(/[^\s\u200b]+[\s\u200b]*/g) ?? []) {
    const last = lines.at(-1);
    const longer = (last ?? '') + word;
    if (last !== undefined && context.measureText(longer.trimEnd()).width <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}

/**
 * @typedef {object} Poster
 * @property {Sheet} sheet
 * @property {Formatter} formatter
 * @property {Draw} draw
 * @property {Frame} frame
 * @property {Look} look
 * @property {Element | ShadowRoot} place where the chart is drawn for a moment, so that its styles are known
 */

/**
 * A picture of the chart with its title, period, source and date.
 * @param {Poster} poster
 * @param {{ width: number, height?: number, em: number }} size without a height it is as high as it needs to be
 * @returns {HTMLCanvasElement}
 */
export function makePoster({ sheet, formatter, draw, frame, look, place }, { width, height, em }) {
  const { dir } = formatter.locale;
  const pad = 2 * em;
  const inner = width - 2 * pad;
  const canvas = document.createElement('canvas');
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const texts = [
    { text: frame.title, font: `650 ${1.5 * em}px ${look.family}`, line: 1.9 * em, ink: look.ink },
    { text: frame.meta, font: `${em}px ${look.family}`, line: 1.5 * em, ink: look.muted },
  ];
  const feet = frame.foot.map((text) => {
    return { text, font: `${0.85 * em}px ${look.family}`, line: 1.25 * em, ink: look.muted };
  });
  const lay = (/** @type {typeof texts} */ list) =>
    list.flatMap(({ text, font, line, ink }) => {
      context.font = font;
      return wrapped(context, text, inner).map((words) => ({ words, font, line, ink }));
    });
  const [above, below] = [lay(texts), lay(feet)];
  const sum = (/** @type {{ line: number }[]} */ list) =>
    list.reduce((total, { line }) => total + line, 0);
  const drawn = /** @type {SVGSVGElement} */ (
    toDom(draw(sheet, formatter, { width: inner, em }, frame.title), document)
  );
  const high = Number(drawn.getAttribute('height'));
  const whole = 2 * pad + sum(above) + sum(below) + 2 * em;
  canvas.width = width;
  canvas.height = height ?? Math.ceil(whole + high);
  const scale = Math.min(1, (canvas.height - whole) / high);
  context.fillStyle = look.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.direction = dir === 'rtl' ? 'rtl' : 'ltr';
  context.textAlign = 'start';
  const write = (/** @type {ReturnType<typeof lay>} */ lines, /** @type {number} */ top) => {
    let y = top;
    for (const { words, font, line, ink } of lines) {
      context.font = font;
      context.fillStyle = ink;
      context.fillText(words, dir === 'rtl' ? width - pad : pad, y + 0.75 * line);
      y += line;
    }
    return y;
  };
  const top = write(above, pad) + em;
  write(below, canvas.height - pad - sum(below));
  place.append(drawn);
  context.save();
  context.translate(dir === 'rtl' ? width - pad - inner * scale : pad, top);
  context.scale(scale, scale);
  paint(context, drawn);
  context.restore();
  drawn.remove();
  return canvas;
}
