import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../web/engine/client.js';
import { fakeCore } from './fake-core.mjs';

const encoder = new TextEncoder();
const table =
  'year,offence,value\n2023,Trafficking in persons,24\n2023,Exploitation sexuelle à 100 %,140\n';

/** @typedef {import('../../web/engine/client.js').EngineSettings} EngineSettings */

/**
 * An engine over two builds that exist in this test alone. Each call has a base of its own, since a page's elements
 * share what stands at one address.
 * @param {Partial<EngineSettings>} [settings]
 */
let pages = 0;
function openEngine(settings = {}) {
  const core = fakeCore();
  const full = fakeCore({ full: true });
  /** @type {string[]} */
  const loaded = [];
  const engine = createEngine({
    base: `https://example.org/${pages++}/`,
    engine: 'js',
    files: { 'core-js.js': 'sha384-core' },
    loadScript: async (url, integrity) => {
      loaded.push(`${url.split('/').at(-1)} ${integrity}`);
      return url.endsWith('full-js.js') ? full.createCore : core.createCore;
    },
    ...settings,
  });
  return { engine, gates: core.gates, fullGates: full.gates, loaded };
}

/**
 * @param {string} text
 * @param {number} size
 */
function streamIn(text, size) {
  const bytes = encoder.encode(text);
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size)
        controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
}

test('nothing is fetched before a table is loaded, and the JavaScript build with its integrity then', async () => {
  const { engine, loaded } = openEngine();
  assert.deepEqual(loaded, []);
  await engine.load(encoder.encode(table));
  assert.deepEqual(loaded, ['core-js.js sha384-core']);
});

test('a table is read by the full module at once where that is asked for', async () => {
  const { engine, loaded, gates } = openEngine();
  await engine.load(encoder.encode(table), {}, { full: true });
  assert.deepEqual(loaded, ['full-js.js undefined']);
  assert.equal(gates.length, 0);
  assert.equal((await engine.validate()).full, true);
});

test('a question that the first module does not answer is asked of the full one', async () => {
  const { engine, loaded } = openEngine();
  let opened = 0;
  await engine.load(async () => {
    opened += 1;
    return encoder.encode(table);
  });
  const answer = await engine.aggregate({ measure: 'median(value)' });
  assert.match(answer.request, /median/);
  assert.equal(opened, 2);
  assert.deepEqual(loaded, ['core-js.js sha384-core', 'full-js.js undefined']);
  await engine.load(streamIn(table, 16));
  await assert.rejects(engine.aggregate({ measure: 'median(value)' }), {
    code: 'needs-full-module',
  });
});

test('preparing fetches the build once', async () => {
  const { engine, loaded } = openEngine();
  engine.prepare();
  await engine.load(encoder.encode(table));
  assert.equal(loaded.length, 1);
});

for (const size of [1, 2, 3, 7, 64, 4096]) {
  test(`a stream in pieces of ${size} bytes is the same table`, async () => {
    const { engine } = openEngine();
    await engine.load(streamIn(table, size));
    assert.equal((await engine.rows(1, 10)).text, table);
  });
}

test('a piece handed to the core never exceeds 64 KiB', async () => {
  const { engine, gates } = openEngine();
  await engine.load(encoder.encode('x'.repeat(200_000)));
  assert.ok(Math.max(...gates[0].pieces) <= 65_536);
  assert.equal(
    gates[0].pieces.reduce((sum, size) => sum + size),
    200_000,
  );
});

test('requests cross as the gate wants them', async () => {
  const { engine, gates } = openEngine();
  await engine.load(encoder.encode(table), { unit: 'case' });
  assert.equal(gates[0].requests[0], 'limitBytes\x00268435456\0unit\0case\0');
  const request = { rows: ['a,b'], columns: 'year', where: ['year=2023', 'a!=b'], totals: true };
  const answer = await engine.aggregate({ ...request, threshold: 0 });
  assert.equal(
    answer.request,
    'rows\0"a,b"\0columns\0year\0where\0year=2023\0where\0a!=b\0totals\x001\0threshold\x000\0',
  );
  assert.equal((await engine.relations(3, 'value')).request, 'row\x003\0field\0value\0');
});

test('asked before a table is loaded, it says so', async () => {
  const { engine } = openEngine();
  await assert.rejects(engine.validate(), { code: 'not-loaded' });
});

test('asked while a table is on its way, it waits for it', async () => {
  const { engine } = openEngine();
  const loading = engine.load(streamIn(table, 5));
  const answer = engine.validate();
  await loading;
  assert.equal((await answer).bytes, encoder.encode(table).length);
});

test('a table that failed leaves nothing to ask, and the next one is read', async () => {
  const { engine } = openEngine();
  await engine.load(encoder.encode(table));
  await assert.rejects(engine.load(encoder.encode('<!doctype html>')), { code: 'not-a-table' });
  await assert.rejects(engine.validate(), { code: 'not-loaded' });
  await engine.load(encoder.encode(table));
  assert.equal((await engine.rows(1, 1)).text, table);
});

test('an answer of the server that is no success is never read as a table', async () => {
  const { engine, gates } = openEngine();
  const response = new Response(table, { status: 500 });
  await assert.rejects(engine.load(response), { code: 'http-status', found: '500' });
  assert.equal(gates.length, 0);
});

test('a body cut short is never answered from', async () => {
  const { engine } = openEngine();
  const headers = { 'content-length': '1000' };
  await assert.rejects(engine.load(new Response(table, { headers })), { code: 'cut-short' });
  await assert.rejects(engine.rows(1, 1), { code: 'not-loaded' });
});

test('a response that somebody has read already is an error like any other', async () => {
  const { engine } = openEngine();
  const response = new Response(table);
  await response.text();
  await assert.rejects(engine.load(response), { name: 'TipstatError' });
  await engine.load(encoder.encode(table));
});

test('an instance that trapped is dropped, and the next load has a new one', async () => {
  const { engine, gates } = openEngine();
  await engine.load(encoder.encode('TRAP ON VALIDATE'));
  await assert.rejects(engine.validate(), { code: 'trapped' });
  await assert.rejects(engine.rows(1, 1), { code: 'not-loaded' });
  await assert.rejects(engine.load(encoder.encode('TRAP ON APPEND')), { code: 'trapped' });
  await engine.load(encoder.encode(table));
  assert.equal((await engine.rows(1, 1)).text, table);
  assert.equal(gates.length, 3);
});

for (const [when, text] of [
  ['at its first bytes', '{"year":2023}'],
  ['at its end', '[{"year":2023}]'],
]) {
  test(`a format that needs the full module, told ${when}, is read by it from the start`, async () => {
    const { engine, gates, fullGates, loaded } = openEngine();
    await engine.load(streamIn(text, 4), { unit: 'case' });
    assert.equal((await engine.rows(1, 1)).text, text);
    assert.equal(gates[0].deleted, true);
    assert.match(fullGates[0].requests[0], /unit\0case/);
    assert.deepEqual(loaded.at(-1), 'full-js.js undefined');
  });
}

test('where the full module cannot be had, it says which file is missing', async () => {
  const { createCore } = fakeCore();
  const loadScript = async (/** @type {string} */ url) => {
    if (url.endsWith('full-js.js')) throw new TypeError('integrity');
    return createCore;
  };
  const { engine } = openEngine({ loadScript });
  const expected = { code: 'engine-unavailable', subject: 'full-js.js', found: 'integrity' };
  await assert.rejects(engine.load(encoder.encode('{}')), expected);
});

test('a build that failed to arrive is asked for again by the next load', async () => {
  const { createCore } = fakeCore();
  let calls = 0;
  const loadScript = async () => {
    if (calls++ === 0) throw new TypeError('offline');
    return createCore;
  };
  const { engine } = openEngine({ loadScript });
  await assert.rejects(engine.load(encoder.encode(table)), { code: 'engine-unavailable' });
  await engine.load(encoder.encode(table));
  assert.equal(calls, 2);
});

for (const worker of /** @type {const} */ (['auto', 'off'])) {
  test(`aborting before, while the network stalls and between slices rejects, worker ${worker}`, async () => {
    const stalled = () => new Response(new ReadableStream());
    const endless = () =>
      new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(4096)) });
    const { engine } = openEngine({ worker });
    const early = { signal: AbortSignal.abort() };
    await assert.rejects(engine.load(stalled(), {}, early), { code: 'aborted' });
    for (const source of [stalled(), endless()]) {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 30);
      await assert.rejects(engine.load(source, {}, controller), { code: 'aborted' });
    }
    await engine.load(encoder.encode(table));
    assert.equal((await engine.validate()).bytes, encoder.encode(table).length);
  });
}

test('closing aborts what is under way, frees the instance and refuses what follows', async () => {
  const { engine, gates } = openEngine({ worker: 'off' });
  const loading = engine.load(
    new Response(new ReadableStream({ start: (c) => c.enqueue(encoder.encode('a\n')) })),
  );
  while (!gates[0]?.pieces.length) await new Promise(setImmediate);
  engine.close();
  await assert.rejects(loading, { code: 'aborted' });
  assert.equal(gates[0].deleted, true);
  await assert.rejects(engine.validate(), { code: 'aborted' });
});

test('other tasks of the page get their turn while a large table is read', async () => {
  const slow = () => {
    for (const end = performance.now() + 2; performance.now() < end;);
  };
  const { createCore } = fakeCore({ slow });
  const { engine } = openEngine({ worker: 'off', loadScript: async () => createCore });
  const loading = engine.load(encoder.encode('1,2\n'.repeat(200_000)));
  let turns = 0;
  const count = setInterval(() => turns++, 1);
  const start = performance.now();
  await loading;
  clearInterval(count);
  const least = (performance.now() - start) / 100;
  assert.ok(turns > least, `${turns} turns in ${performance.now() - start} ms`);
});

test('progress rises from reading to ready', async () => {
  const { engine } = openEngine();
  /** @type {number[]} */
  const seen = [];
  const onProgress = (/** @type {number} */ fraction) => seen.push(fraction);
  await engine.load(encoder.encode('x'.repeat(1_000_000)), {}, { onProgress });
  assert.equal(seen.at(-1), 1);
  assert.ok(seen.some((fraction) => fraction > 0 && fraction < 0.5));
  assert.deepEqual(
    seen,
    [...seen].sort((a, b) => a - b),
  );
});
