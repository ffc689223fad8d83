import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLarge } from '../../web/engine/size.js';
import { openSource } from '../../web/engine/source.js';

const encoder = new TextEncoder();

/** @param {import('../../web/engine/source.js').Source} source */
async function readAll(source) {
  let text = '';
  const decoder = new TextDecoder();
  for (let piece = await source.read(); piece; piece = await source.read()) {
    text += decoder.decode(piece, { stream: true });
  }
  return text;
}

/**
 * @param {string} body
 * @param {Record<string, string>} headers
 */
const answer = (body, headers) => openSource(new Response(body, { headers }));

test('a response, bytes and a stream give the same text', async () => {
  const text = 'ឆ្នាំ,value\n2023,164\n';
  const bytes = encoder.encode(text);
  assert.equal(await readAll(openSource(new Response(text))), text);
  assert.equal(await readAll(openSource(bytes)), text);
  assert.equal(await readAll(openSource(/** @type {any} */ (new Blob([bytes]).stream()))), text);
});

test('what was looked at ahead is read all the same', async () => {
  const source = openSource(encoder.encode('a\n1\n'));
  await source.lookAhead(() => false);
  assert.equal(await readAll(source), 'a\n1\n');
});

test('a body shorter than its declared length is cut short', async () => {
  await assert.rejects(readAll(answer('a\n1\n', { 'content-length': '9' })), {
    code: 'cut-short',
    found: '4',
    expected: '9',
  });
});

test('a compressed body says nothing by its declared length', async () => {
  const headers = { 'content-length': '90', 'content-encoding': 'gzip' };
  assert.equal(await readAll(answer('a\n1\n', headers)), 'a\n1\n');
});

test('a body that breaks off is cut short, not a shorter table', async () => {
  const stream = new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode('a\n1\n')),
    pull: (controller) => controller.error(new TypeError('network error')),
  });
  await assert.rejects(readAll(openSource(new Response(stream))), { code: 'cut-short' });
});

test('an answer that is no success is an error with its status', () => {
  const response = new Response('a\n1\n', { status: 404 });
  assert.throws(() => openSource(response), { code: 'http-status', found: '404' });
});

for (const [rows, large] of /** @type {[number, boolean][]} */ ([
  [49_000, false],
  [51_000, true],
])) {
  const bytes = encoder.encode('2023,Trafficking in persons,24\n'.repeat(rows));
  test(`${rows} rows are ${large ? '' : 'not '}large, whatever is known of the length`, async () => {
    const headers = { 'content-length': String(bytes.length) };
    assert.equal(await isLarge(openSource(bytes)), large);
    assert.equal(await isLarge(openSource(new Response(bytes, { headers }))), large);
    assert.equal(await isLarge(openSource(new Response(bytes))), large);
  });
}

test('a short input is known to be small before a byte of it has arrived', async () => {
  const headers = { 'content-length': '4000' };
  const source = openSource(new Response(new ReadableStream(), { headers }));
  assert.equal(await isLarge(source), false);
});

test('an input of unknown length is not waited for beyond 4 MiB', async () => {
  let sent = 0;
  const stream = new ReadableStream({
    pull(controller) {
      sent += 64 * 1024;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  assert.equal(await isLarge(openSource(stream)), true);
  assert.ok(sent <= 5 * 1024 * 1024, `${sent} bytes asked for`);
});
