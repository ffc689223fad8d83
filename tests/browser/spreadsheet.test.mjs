import assert from 'node:assert/strict';

import { test } from './harness.mjs';
import { settled, shown } from './report.mjs';

/** @typedef {import('./harness.mjs').Context} Context */

/** @param {Context} context @returns {string[]} names of the release's files that the pages asked for */
const loaded = (context) =>
  context.requests().flatMap(({ path }) => /^lib\/([\w.-]+)$/.exec(path)?.[1] ?? []);

const whole = ['full.js', 'full.wasm'];

test('a workbook is shown like any other table', async (context) => {
  const page = await context.open(
    'element?src=made/workbook.xlsx&rows=OFFENCE&columns=TIME_PERIOD',
  );
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  const figures = (await shown(page, '#tested')).rows.flat();
  for (const figure of ['24', '140', '197']) assert.ok(figures.includes(figure), figure);
  for (const file of whole) assert.ok(loaded(context).includes(file), file);
});

test('a page that reads separated values loads nothing of what unpacks others', async (context) => {
  const page = await context.open('element?src=pages/small.csv&rows=offence&columns=period');
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  for (const file of whole) assert.ok(!loaded(context).includes(file), file);
});

test('an archive that is no spreadsheet is refused', async (context) => {
  const page = await context.open('element?src=made/other.zip&rows=OFFENCE');
  assert.deepEqual(await settled(page, '#tested'), { state: 'refused', code: 'not-a-table' });
});
