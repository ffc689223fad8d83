import assert from 'node:assert/strict';

import { test } from './harness.mjs';
import { recorded } from './observe.mjs';
import { settled, shown } from './report.mjs';

/** @typedef {import('./harness.mjs').Context} Context */

/**
 * @typedef {object} BadInput
 * @property {string} what
 * @property {string} src
 * @property {string} [attributes]
 * @property {string} code
 * @property {RegExp} says
 * @property {readonly import('./harness.mjs').Engine[]} [engines]
 */

/** @type {readonly BadInput[]} */
const inputs = [
  { what: 'a missing file', src: 'made/missing.csv', code: 'http-status', says: /404/ },
  { what: 'a broken server', src: 'made/broken-server.csv', code: 'http-status', says: /500/ },
  { what: 'a refused connection', src: 'made/refused.csv', code: 'fetch-failed', says: /refused/ },
  { what: 'an empty file', src: 'made/empty.csv', code: 'empty-input', says: /empty/ },
  { what: 'a web page', src: 'made/page.csv', code: 'not-a-table', says: /web page/ },
  { what: 'a body cut short', src: 'made/cut.csv', code: 'cut-short', says: /whole/ },
  {
    what: 'a body without a length cut short',
    src: 'made/cut-chunked.csv',
    code: 'cut-short',
    says: /whole/,
    // WebKitGTK takes the end of the connection for the end of the body, and no page can tell.
    engines: ['chromium', 'firefox'],
  },
  {
    what: 'an unclosed quote at the end of a megabyte',
    src: 'made/unclosed-quote.csv',
    code: 'unclosed-quote',
    says: /line \d/,
  },
  {
    what: 'a field that the data lack',
    src: 'pages/small.csv',
    attributes: 'rows=offense',
    code: 'unknown-field',
    says: /offense.*offence/,
  },
  {
    what: 'a file of another hash',
    src: 'pages/small.csv',
    attributes: `data-integrity=sha384-${'A'.repeat(64)}`,
    code: 'integrity-mismatch',
    says: /hash/,
  },
];

for (const { what, src, attributes = '', code, says, engines } of inputs) {
  test(
    `${what} gets one message and leaves the rest of the page whole`,
    async (context) => {
      const path = `element?src=${src}&${attributes}&worker=off&fallback=1&neighbour=1`;
      await assertRefused(context, path, code, says);
    },
    engines ? { engines } : {},
  );
}

test(
  'an unclosed quote at the end of 50 MB gets one message',
  async (context) => {
    const src = encodeURIComponent('made/unclosed-quote.csv?megabytes=50');
    await assertRefused(
      context,
      `element?src=${src}&fallback=1&neighbour=1`,
      'unclosed-quote',
      /line \d/,
    );
  },
  { seconds: 60 },
);

/**
 * @param {Context} context
 * @param {string} path
 * @param {string} code
 * @param {RegExp} says
 */
async function assertRefused(context, path, code, says) {
  const page = await context.open(path);
  assert.deepEqual(await settled(page, '#tested'), { state: 'refused', code });
  const report = await shown(page, '#tested');
  assert.match(report.alert, says);
  assert.deepEqual(report.rows, [], 'part of a table is shown');
  assert.equal(report.marks, 0, 'part of a chart is shown');
  assert.ok(report.fallback, 'the table in the element is hidden');
  const { events } = await recorded(page);
  const errors = events.filter(({ type }) => type === 'tipstat-error');
  assert.deepEqual(
    errors.map((event) => [event.id, event.code]),
    [['tested', code]],
  );
  assert.match(errors[0].message ?? '', says);
  assert.deepEqual(await settled(page, '#neighbour'), { state: 'ready' });
  assert.equal((await shown(page, '#neighbour')).rows.length, 3);
}
