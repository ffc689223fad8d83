import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from '../../web/cli/table.js';

const rows = 3200;
const note = 'n'.repeat(20_000);
const beside = () => {
  throw new Error('nothing stands beside it');
};

/** Figures with one long note that is printed in every row: 64 MB, of which 20 kB are kept. */
async function* chunks() {
  const encoder = new TextEncoder();
  yield encoder.encode('Series,Note,Cases\n');
  for (let row = 0; row < rows; row++) yield encoder.encode(`S${row},${note},${row % 97}\n`);
}

/** @returns {number} bytes of WebAssembly's memories */
const memories = () => {
  const { external, arrayBuffers } = process.memoryUsage();
  return external - arrayBuffers;
};

test('memory grows with what is kept of a file, and not with the file', async () => {
  const before = memories();
  const session = await readTable({ chunks: chunks(), beside }, {});
  const { table } = session.ask('validate', [['relations', 'none']]);
  assert.equal(table.rows, rows);
  assert.ok(memories() - before < 40e6, `${memories() - before} bytes more`);
});
