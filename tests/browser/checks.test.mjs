import assert from 'node:assert/strict';

import { runAxe } from './checks/axe.mjs';
import { chartContrast } from './checks/contrast.mjs';
import { tableFaults } from './checks/table.mjs';
import { test } from './harness.mjs';

const page = 'pages/planted-faults.html';

test('axe finds the faults that were planted in a shadow root', async (context) => {
  const { violations } = await runAxe(await context.open(page));
  for (const rule of ['button-name', 'image-alt']) {
    const found = violations.find((violation) => violation.startsWith(rule));
    assert.match(found ?? '', /#shadowed/, `${rule} in: ${violations.join('\n')}`);
  }
});

test('the table check finds the faults that were planted', async (context) => {
  assert.deepEqual(await tableFaults(await context.open(page), '#table'), [
    'the table has no caption',
    'the header “Year” has no scope',
    'row 1 has 2 of 3 cells',
    'row 1 has no row header',
    'column 0 has no column header',
    '2 columns say that they are sorted',
  ]);
});

test('the contrast check finds the faint text and the faint mark', async (context) => {
  const { faults, texts, marks } = await chartContrast(await context.open(page), '#chart');
  assert.deepEqual([texts, marks], [2, 2]);
  assert.deepEqual(faults, ['text.null “faint”: 2.85:1', 'rect.mark “”: 1.54:1']);
});
