import { harmlessGrid, toCsv } from './csv.js';
import { makePoster } from './poster.js';
import { standingAlone } from './picture.js';
import { toXlsx } from './xlsx.js';

/** @import { Answer, Sheet } from '../format/sheet.js' */
/** @import { Draw } from '../charts.js' */
/** @import { Formatter } from '../format/formatter.js' */

/**
 * What a report hands over to be taken away.
 * @typedef {object} Shown
 * @property {Answer} answer
 * @property {Sheet} sheet
 * @property {Formatter} formatter with the words of tools
 * @property {Draw | undefined} draw
 * @property {string} title
 * @property {string} meta unit and period, as the report says them
 * @property {string} source '' where nobody has said it
 * @property {HTMLElement} element of the report, in its shadow root
 * @property {() => Promise<string>} hash of the data, in hexadecimal; '' where the page cannot make one
 */

/**
 * @typedef {object} Taken
 * @property {string} [file] name of what is to be saved
 * @property {Blob} [blob] its content
 * @property {string} [text] to be read or copied, where it is a text
 * @property {string} [html] the same as a table, for the clipboard
 */

/** @param {string} title @returns {string} as the name of a file */
const fileName = (title) =>
  title
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'tipstat';

/** @param {string} text @returns {string} */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

const today = () => new Date().toISOString().slice(0, 10);

/** @param {Shown} shown @param {string} ending @param {string} type @param {string} text @returns {Taken} */
const textFile = ({ title }, ending, type, text) => ({
  file: `${fileName(title)}.${ending}`,
  blob: new Blob([text], { type }),
  text: text.replace(/^\ufeff/, ''),
});

/** @param {Shown} shown @returns {Promise<string>} */
async function citation({ title, meta, source, formatter, hash }) {
  const { tools } = formatter.locale;
  const digest = await hash();
  return [
    `${title}.`,
    source && `${source}.`,
    meta && `${meta}.`,
    digest && formatter.say(tools.data, { hash: `sha256-${digest}` }),
    formatter.say(tools.seen, { address: location.href.replace(/#.*$/, ''), date: today() }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** @param {Shown} shown @returns {Taken} the table as the reader sees it */
function copied({ sheet }) {
  const head = [...sheet.rowNames, ...sheet.columns.map(({ label }) => label)];
  const lines = sheet.rows.map(({ labels }, row) => [
    ...labels,
    ...sheet.cells[row].map(({ text }) => text),
  ]);
  const row = (/** @type {string[]} */ cells, /** @type {string} */ tag) =>
    `<tr>${cells.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`;
  return {
    text: [head, ...lines].map((cells) => cells.join('\t')).join('\n'),
    html: `<table>${row(head, 'th')}${lines.map((cells) => row(cells, 'td')).join('')}</table>`,
  };
}

/** @param {Shown} shown @param {{ width: number, height?: number, em: number }} size @returns {Promise<Taken>} */
async function picture(shown, size) {
  const { element, formatter, sheet, source, title, meta } = shown;
  const style = getComputedStyle(element);
  const value = (/** @type {string} */ name) => resolved(element, `var(--t-${name})`);
  const { words } = formatter.locale;
  const signs = sheet.statuses.map((status) => formatter.say(words.sign, formatter.status(status)));
  const foot = [
    source && formatter.say(words.source, { source }),
    signs.length > 0 && formatter.say(words.signs, { signs: signs.join(' · ') }),
    formatter.say(formatter.locale.tools.made, { date: today() }),
  ].flatMap((line) => (line ? [line] : []));
  const canvas = makePoster(
    {
      ...{ sheet, formatter },
      draw: /** @type {Draw} */ (shown.draw),
      frame: { title, meta, foot },
      look: {
        ...{ ground: value('surface'), ink: value('ink'), muted: value('muted') },
        family: style.fontFamily,
      },
      place: element,
    },
    size,
  );
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  const shape = size.height ? `-${size.width}x${size.height}` : '';
  return { file: `${fileName(title)}${shape}.png`, blob };
}

/** @param {HTMLElement} element @param {string} colour @returns {string} as a canvas takes it */
function resolved(element, colour) {
  const probe = document.createElement('span');
  probe.style.color = colour;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** What can be taken away, by the name of its button. @type {Record<string, (shown: Shown) => Taken | Promise<Taken>>} */
export const tableActions = {
  csv: (shown) => textFile(shown, 'csv', 'text/csv', toCsv(shown.answer)),
  xlsx: ({ answer, title }) => {
    const bytes = toXlsx(harmlessGrid(answer), answer.rowFields.length, title);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return {
      file: `${fileName(title)}.xlsx`,
      blob: new Blob([/** @type {BlobPart} */ (bytes)], { type }),
    };
  },
  json: (shown) =>
    textFile(shown, 'json', 'application/json', `${JSON.stringify(shown.answer, null, 1)}\n`),
  copy: copied,
  cite: async (shown) => ({ text: await citation(shown) }),
};

/** The same for the chart. @type {typeof tableActions} */
export const chartActions = {
  svg: (shown) => {
    const drawn = /** @type {SVGSVGElement} */ (shown.element.querySelector('.chart svg'));
    const alone = standingAlone(drawn, resolved(shown.element, 'var(--t-surface)'));
    return textFile(shown, 'svg', 'image/svg+xml', new XMLSerializer().serializeToString(alone));
  },
  png: (shown) => picture(shown, { width: 1200, em: 22 }),
  wide: (shown) => picture(shown, { width: 1200, height: 630, em: 22 }),
  telegram: (shown) => picture(shown, { width: 1280, height: 720, em: 24 }),
};
