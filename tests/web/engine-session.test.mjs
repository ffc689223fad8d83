import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Session } from '../../web/engine/session.js';
import { fakeCore } from './fake-core.mjs';

const encoder = new TextEncoder();

async function openSession() {
  const { createCore, gates } = fakeCore();
  const session = new Session(await createCore({}));
  session.open([['locale', 'de']]);
  return { session, gate: gates[0] };
}

test('bytes and options arrive in the core unchanged', async () => {
  const { session, gate } = await openSession();
  session.append(encoder.encode('ឆ្នាំ,'));
  session.append(encoder.encode('value\n'));
  session.finish();
  assert.equal(gate.requests[0], 'locale\0de\0');
  assert.equal(session.ask('rows', []).text, 'ឆ្នាំ,value\n');
});

test('an error of the core keeps its parts', async () => {
  const { session } = await openSession();
  assert.throws(() => session.append(encoder.encode('<html>')), {
    name: 'TipstatError',
    code: 'not-a-table',
    found: 'html',
  });
  session.open([]);
  session.append(encoder.encode('a\n'));
  session.finish();
  assert.equal(session.ask('validate', []).bytes, 2);
});

test('a piece over the limit of the core is refused before it is copied', async () => {
  const { session, gate } = await openSession();
  const bytes = new Uint8Array(4 * 1024 * 1024 + 1);
  assert.throws(() => session.append(bytes), { code: 'bad-request', subject: 'input' });
  assert.deepEqual(gate.pieces, []);
});

for (const [kind, text] of [
  ['WebAssembly traps', 'TRAP ON APPEND'],
  ['the JavaScript build overflows its stack', 'TRAP ON VALIDATE'],
]) {
  test(`where ${kind}, the session is dead`, async () => {
    const { session } = await openSession();
    const work = () => {
      session.append(encoder.encode(text));
      session.finish();
      session.ask('validate', []);
    };
    assert.throws(work, { code: 'trapped' });
    assert.throws(() => session.ask('rows', []), { code: 'trapped' });
    assert.throws(() => session.open([]), { code: 'trapped' });
  });
}

test('an answer that is not UTF-8 is a fault of the core, never a text with holes', async () => {
  const { session, gate } = await openSession();
  gate.response = () => Uint8Array.of(0x22, 0xff, 0x22);
  assert.throws(() => session.ask('rows', []), { code: 'trapped' });
});

test('closing frees the instance, once', async () => {
  const { session, gate } = await openSession();
  session.close();
  session.close();
  assert.equal(gate.deleted, true);
});
