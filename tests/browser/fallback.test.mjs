import assert from 'node:assert/strict';

import { test } from './harness.mjs';
import { settled, shown } from './report.mjs';

test('a table in the page that differs from the data stays, and the report says so', async (context) => {
  const page = await context.open(
    'element?src=pages/small.csv&rows=offence&columns=period&view=bar&fallback=1',
  );
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  const report = await shown(page, '#tested');
  assert.ok(report.fallback, 'the table of the page is hidden');
  assert.deepEqual([report.rows.length, report.marks], [0, 0]);
  assert.match(report.findingsText, /999,\d/);
});

test('a report without src shows and sorts the table inside it', async (context) => {
  const page = await context.open('element?fallback=1');
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  const report = await shown(page, '#tested');
  assert.equal(report.fallback, false, 'the table is shown twice');
  assert.deepEqual(report.rows, [
    ['2022', '999,000'],
    ['2023', '999,111'],
  ]);
  assert.deepEqual(
    context.requests().filter(({ path }) => path.endsWith('.csv')),
    [],
  );
});
