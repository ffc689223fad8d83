import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { inProject } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';

/** @param {string} port */
const start = (port) =>
  run(process.execPath, [inProject('scripts/start.mjs')], { env: { PORT: port } });

test('a taken port is said in one line', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (holder.address());
  const { status, output } = await start(String(port));
  holder.close();
  assert.equal(status, 1);
  assert.match(output, new RegExp(`^Port ${port} is taken[^\n]*\n$`));
});

test('a port that is no number is said in one line', async () => {
  const { status, output } = await start('eighty');
  assert.equal(status, 1);
  assert.match(output, /^PORT: found “eighty”[^\n]*\n$/);
});
