import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { inProject, root } from '../../scripts/lib/project.mjs';
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

test('what is built already is served at once, without building anything', async (t) => {
  const before = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: '0' },
  });
  let remarks = '';
  child.stderr.on('data', (data) => (remarks += data));
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  // Seconds are told and not tested: other work on the machine would decide.
  t.diagnostic(`${((performance.now() - before) / 1000).toFixed(1)} s`);
  const address = String(line).trim();
  const response = await fetch(address);
  child.kill();
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  assert.equal(response.status, 200);
  assert.equal(remarks, '');
});
