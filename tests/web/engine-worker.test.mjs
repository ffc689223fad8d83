import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { createEngine } from '../../web/engine/client.js';
import { serve } from '../../web/engine/serve.js';
import { fakeCore } from './fake-core.mjs';

const encoder = new TextEncoder();

/** The smallest module that compiles: its instance is the fake core's affair. */
const emptyModule = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);

const largeTable = 'year,value\n'.concat('2023,164\n'.repeat(60_000));

/** @type {{url: string, options: object, terminated: boolean}[]} */
const workers = [];
const core = fakeCore();

/** A Worker whose other side runs in this thread, over a real channel that copies and transfers. */
class ChannelWorker {
  #channel = new MessageChannel();
  terminated = false;

  /**
   * @param {string} url
   * @param {object} options
   */
  constructor(url, options) {
    this.url = url;
    this.options = options;
    workers.push(this);
    serve(this.#channel.port2, core.createCore);
    for (const port of [this.#channel.port1, this.#channel.port2]) port.start();
  }

  /**
   * @param {string} type
   * @param {(event: any) => void} listener
   */
  addEventListener(type, listener) {
    this.#channel.port1.addEventListener(type, listener);
  }

  /**
   * @param {unknown} message
   * @param {Transferable[]} transfer
   */
  postMessage(message, transfer) {
    this.#channel.port1.postMessage(message, transfer);
  }

  terminate() {
    this.terminated = true;
    this.#channel.port1.close();
  }
}

let pages = 0;
/** @param {Partial<import('../../web/engine/client.js').EngineSettings>} [settings] */
function openEngine(settings) {
  workers.length = 0;
  core.gates.length = 0;
  Object.assign(globalThis, { Worker: ChannelWorker });
  const base = `https://example.org/worker/${pages++}/`;
  return createEngine({ base, bytes: emptyModule.slice(), ...settings });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Worker');
});

test('a large table goes to a module Worker that stands beside the other files', async () => {
  const engine = openEngine();
  await engine.load(encoder.encode(largeTable), { unit: 'case' });
  assert.match(workers[0].url, /^https:\/\/example\.org\/worker\/\d+\/worker\.js$/);
  assert.deepEqual(workers[0].options, { type: 'module', name: 'tipstat' });
  assert.equal(core.gates[0].requests[0], 'limitBytes\x00268435456\0unit\0case\0alone\x001\0');
  assert.equal((await engine.rows(1, 1)).text, largeTable);
  engine.close();
  assert.equal(workers[0].terminated, true);
});

test('the bytes given are still there after the Worker has had them', async () => {
  const engine = openEngine();
  const bytes = encoder.encode(largeTable);
  await engine.load(bytes);
  assert.equal(bytes.length, largeTable.length);
  engine.close();
});

test('progress comes from the Worker', async () => {
  const engine = openEngine();
  /** @type {number[]} */
  const seen = [];
  await engine.load(encoder.encode(largeTable), {}, { onProgress: (part) => seen.push(part) });
  assert.deepEqual(seen.slice(-4), [0.625, 0.75, 0.875, 1]);
  engine.close();
});

test('errors of the core come over with their parts', async () => {
  const engine = openEngine();
  const load = engine.load(encoder.encode(`<html>${largeTable}`));
  await assert.rejects(load, { name: 'TipstatError', code: 'not-a-table', found: 'html' });
  assert.equal(workers[0].terminated, true);
});

test('a Worker whose core trapped is ended, and the next load has a new one', async () => {
  const engine = openEngine();
  await engine.load(encoder.encode(`${largeTable}TRAP ON VALIDATE`));
  await assert.rejects(engine.validate(), { code: 'trapped' });
  assert.equal(workers[0].terminated, true);
  await engine.load(encoder.encode(largeTable));
  assert.equal((await engine.validate()).bytes, largeTable.length);
  assert.equal(workers.length, 2);
  engine.close();
});

test('aborting ends the Worker', async () => {
  const engine = openEngine();
  const endless = new ReadableStream({ pull: (c) => c.enqueue(encoder.encode(largeTable)) });
  const controller = new AbortController();
  const loading = engine.load(endless, {}, controller);
  while (!workers.length) await new Promise(setImmediate);
  controller.abort();
  await assert.rejects(loading, { code: 'aborted' });
  assert.equal(workers[0].terminated, true);
});

test('the address goes through the page’s own policy', async () => {
  const engine = openEngine({ trust: (url) => `trusted:${url}` });
  await engine.load(encoder.encode(largeTable));
  assert.match(workers[0].url, /^trusted:https:/);
  engine.close();
});
