import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { charts } from '../../web/charts.js';
import { toText } from '../../web/draw/node.js';
import { createFormatter } from '../../web/format/formatter.js';
import { createSheet } from '../../web/format/sheet.js';
import en from '../../web/locales/en.js';
import km from '../../web/locales/km.js';
import enCharts from '../../web/locales/charts/en.js';
import kmCharts from '../../web/locales/charts/km.js';

/** @type {Record<string, any>} */
const locales = { en: { ...en, ...enCharts }, km: { ...km, ...kmCharts } };
const folder = new URL('charts/', import.meta.url);

/** @returns {string[]} names of the cases: folders with `input.json` and `expected.svg` */
export const caseNames = () => readdirSync(folder).sort();

/** @param {string} name @returns {any} the case's `input.json` */
export const readInput = (name) =>
  JSON.parse(readFileSync(new URL(`${name}/input.json`, folder), 'utf8'));

/** @param {any} input @returns {import('../../web/draw/node.js').VNode | undefined} undefined where no chart has the view's name */
export function drawCase({ view, locale, dir, size, title, answer }) {
  const formatter = createFormatter({ ...locales[locale], ...(dir && { dir }) });
  return charts.get(view)?.draw(createSheet(answer, formatter), formatter, size, title);
}

/** @param {string} name @returns {{ actual: string, expected: string }} */
export function runCase(name) {
  const drawn = drawCase(readInput(name));
  const actual = drawn ? toText(drawn) : '';
  const file = new URL(`${name}/expected.svg`, folder);
  if (process.argv.includes('--update')) writeFileSync(file, actual);
  return { actual, expected: readFileSync(file, 'utf8') };
}

// `node tests/web/chart-cases.mjs --update` writes what is drawn now; look at it before it is committed.
if (process.argv.includes('--update')) caseNames().forEach(runCase);
