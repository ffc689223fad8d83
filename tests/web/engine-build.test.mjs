import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { afterEach, mock, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createEngine } from '../../web/engine/client.js';

const root = new URL('../../', import.meta.url);
const build = new URL('build/wasm/', root);
const input = await readFile(new URL('tests/cases/cambodia/input.csv', root));
const request = {
  rows: ['OFFENCE'],
  columns: ['TIME_PERIOD'],
  where: ['INDICATOR=Cases recorded'],
  totals: true,
};
const expected = JSON.parse(
  await readFile(new URL('tests/cases/cambodia/cases-by-offence.json', root), 'utf8'),
);

/** @typedef {import('../../web/engine/client.js').EngineSettings} EngineSettings */

/** A page whose server holds the builds. Each page has an address of its own, so that nothing is shared. */
let pages = 0;
/** @param {Partial<EngineSettings>} [settings] */
function openPage(settings) {
  /** @type {string[]} */
  const loaded = [];
  const engine = createEngine({
    base: `https://example.org/build/${pages++}/`,
    files: { 'core.wasm': 'sha384-core' },
    fetch: async (url, init) => {
      const name = String(url).split('/').at(-1);
      loaded.push(`${name} ${init?.integrity}`);
      return new Response(await readFile(new URL(String(name), build)));
    },
    loadScript: async (url) => {
      const name = String(url.split('/').at(-1));
      loaded.push(name);
      return (await import(new URL(name.replace(/\.js$/, '.mjs'), build).href)).default;
    },
    ...settings,
  });
  return { engine, loaded };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Worker');
  mock.restoreAll();
});

test('the WebAssembly build is fetched with its integrity and answers', async () => {
  const { engine, loaded } = openPage();
  await engine.load(new Response(input));
  assert.deepEqual(await engine.aggregate(request), expected);
  assert.deepEqual(loaded, ['core.wasm sha384-core']);
  engine.close();
});

test('the JavaScript build gives the same answer', async () => {
  const { engine, loaded } = openPage({ engine: 'js' });
  await engine.load(new Response(input));
  assert.deepEqual(await engine.aggregate(request), expected);
  assert.deepEqual(loaded, ['core-js.js']);
  engine.close();
});

for (const size of [1, 7, 100, 1009]) {
  test(`pieces of ${size} bytes are the same table`, async () => {
    const { engine } = openPage();
    const source = new ReadableStream({
      start(controller) {
        for (let at = 0; at < input.length; at += size) {
          controller.enqueue(input.subarray(at, at + size));
        }
        controller.close();
      },
    });
    await engine.load(source);
    assert.deepEqual(await engine.aggregate(request), expected);
    engine.close();
  });
}

test('elements of one page share the compiled module and nothing else', async () => {
  const base = 'https://example.org/shared/';
  const first = openPage({ base });
  const second = openPage({ base });
  const short = 'year,value\n2023,164\n2024,197\n';
  await Promise.all([
    first.engine.load(input),
    second.engine.load(new TextEncoder().encode(short)),
  ]);
  assert.equal(first.loaded.length + second.loaded.length, 1);
  assert.equal((await first.engine.rows(1, 1)).total, 26);
  first.engine.close();
  assert.equal((await second.engine.rows(1, 1)).total, 2);
  second.engine.close();
});

test('an error names the field that is not there and those that are', async () => {
  const { engine } = openPage();
  await engine.load(input);
  await assert.rejects(engine.aggregate({ rows: ['FORM'] }), (/** @type {any} */ error) => {
    assert.equal(error.code, 'unknown-field');
    assert.equal(error.subject, 'FORM');
    assert.match(error.expected, /OFFENCE/);
    return true;
  });
  assert.equal((await engine.rows(1, 1)).total, 26);
  engine.close();
});

test('a file that the integrity does not fit is not compiled', async () => {
  const fetch = async () => {
    throw new TypeError('Failed to fetch');
  };
  const { engine } = openPage({ fetch });
  await assert.rejects(engine.load(input), { code: 'engine-unavailable', subject: 'core.wasm' });
});

test('a server that lacks the file is named with its status', async () => {
  const { engine } = openPage({ fetch: async () => new Response('', { status: 404 }) });
  const error = { code: 'engine-unavailable', subject: 'core.wasm', found: '404' };
  await assert.rejects(engine.load(input), error);
});

test('bytes that do not compile here give way to the JavaScript build', async () => {
  const { engine, loaded } = openPage({ bytes: () => new Uint8Array(8) });
  await engine.load(input);
  assert.deepEqual(loaded, ['core-js.js']);
  assert.deepEqual(await engine.aggregate(request), expected);
  engine.close();
});

const largeTable = Buffer.from('year,value\n'.concat('2023,164\n'.repeat(60_000)));
const refused = class {
  constructor() {
    throw new DOMException('refused', 'SecurityError');
  }
};
/** Such as a policy without `worker-src`, or an address that answers 404. */
const failing = class extends EventTarget {
  postMessage() {
    queueMicrotask(() => this.dispatchEvent(new Event('error', { cancelable: true })));
  }
  terminate() {}
};

for (const [why, worker, trust] of /** @type {[string, unknown, EngineSettings['trust']][]} */ ([
  ['the page has no Workers', undefined, undefined],
  ['the Worker is refused', refused, undefined],
  ['the Worker does not start', failing, undefined],
  [
    'the page allows no trusted address',
    failing,
    () => {
      throw new TypeError('policy');
    },
  ],
])) {
  test(`where ${why}, a large table is read on this thread`, async () => {
    if (worker) Object.assign(globalThis, { Worker: worker });
    const { engine } = openPage({ trust });
    await engine.load(largeTable);
    assert.equal((await engine.rows(1, 1)).total, 60_000);
    engine.close();
  });
}

test('a page whose policy refuses WebAssembly is told from one that allows it', async () => {
  const address = new URL('web/engine/support.js', root).href;
  assert.equal(await (await import(`${address}?allowed`)).canCompile(), true);
  mock.method(WebAssembly, 'instantiate', () =>
    Promise.reject(new WebAssembly.CompileError('policy')),
  );
  assert.equal(await (await import(`${address}?refused`)).canCompile(), false);
});

test('vectors that are not to be had are told too', async () => {
  const address = new URL('web/engine/support.js', root).href;
  mock.method(WebAssembly, 'validate', () => false);
  assert.equal(await (await import(`${address}?scalar`)).canCompile(), false);
});

test('where there is no WebAssembly at all, the JavaScript build answers', async () => {
  const script = `
    import { readFile } from 'node:fs/promises';
    import { createEngine } from './web/engine/client.js';
    const loadScript = async () => (await import('./build/wasm/core-js.mjs')).default;
    const engine = createEngine({ base: 'https://example.org/', loadScript });
    await engine.load(new Uint8Array(await readFile('tests/cases/cambodia/input.csv')));
    const answer = await engine.aggregate(${JSON.stringify(request)});
    console.log(typeof WebAssembly, JSON.stringify(answer));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--jitless', '--input-type=module', '-e', script],
    { cwd: fileURLToPath(root) },
  );
  assert.equal(stdout.trim(), `undefined ${JSON.stringify(expected)}`);
});
