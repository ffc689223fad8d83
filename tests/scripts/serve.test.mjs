import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { policy } from '../../scripts/serve/headers.mjs';
import { createExampleServer } from '../../scripts/serve/server.mjs';
import { writeFiles } from '../../scripts/stages/temporary.mjs';

/** @type {string} */
let folder;
/** @type {import('node:http').Server} */
let server;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tipstat-serve-'));
  await writeFiles(folder, {
    'package.json': 'secret',
    'examples/index.html': '<!doctype html>',
    'examples/inside/index.html':
      '<style>a{}</style><script>1;</script><script src="a.js"></script>',
    'examples/one/figures.csv': 'a,b\n',
    'dist/1.0/core.wasm': 'wasm',
    'dist/1.0/tipstat.js': 'export {};',
    'dist-other/secret.txt': 'secret',
  });
  await symlink(join(folder, 'package.json'), join(folder, 'examples/link.json'));
  server = createExampleServer(folder).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

after(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/**
 * Asks for a path as it is written; `fetch` would tidy it first.
 *
 * @param {string} path
 * @param {string} [method]
 * @returns {Promise<{status: number | undefined, headers: import('node:http').IncomingHttpHeaders, body: string}>}
 */
async function ask(path, method = 'GET') {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const asked = request({ host: '127.0.0.1', port, path, method, agent: false }).end();
  const [response] = await once(asked, 'response');
  let body = '';
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode, headers: response.headers, body };
}

test('the root leads to the examples, and a folder to its own address', async () => {
  assert.equal((await ask('/')).headers.location, '/examples/');
  assert.equal((await ask('/examples/one')).headers.location, '/examples/one/');
  assert.equal((await ask('/examples/')).body, '<!doctype html>');
});

test('files carry their type, their length and the strict policy', async () => {
  const types = {
    '/examples/': 'text/html; charset=utf-8',
    '/examples/one/figures.csv': 'text/csv; charset=utf-8',
    '/dist/1.0/core.wasm': 'application/wasm',
    '/dist/1.0/tipstat.js': 'text/javascript; charset=utf-8',
  };
  for (const [path, type] of Object.entries(types)) {
    const { status, headers, body } = await ask(path);
    assert.equal(status, 200, path);
    assert.equal(headers['content-type'], type);
    assert.equal(headers['content-length'], String(body.length));
    assert.equal(headers['content-security-policy'], policy);
  }
});

test('a page with its script inside has just that script allowed', async () => {
  const { headers } = await ask('/examples/inside/');
  const hash = (/** @type {string} */ text) =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  assert.equal(
    headers['content-security-policy'],
    `${policy.replace("eval'", `eval' ${hash('1;')}`)}; style-src 'self' ${hash('a{}')}`,
  );
});

test('HEAD gives the length and no body; other methods are refused', async () => {
  const { status, headers, body } = await ask('/dist/1.0/core.wasm', 'HEAD');
  assert.deepEqual([status, headers['content-length'], body], [200, '4', '']);
  assert.equal((await ask('/examples/', 'POST')).status, 405);
});

test('nothing outside examples and dist is served, however the path is written', async () => {
  const paths = [
    '/package.json',
    '/dist/../package.json',
    '/dist/%2e%2e/package.json',
    '/dist/..%2fpackage.json',
    '/dist/..%5cpackage.json',
    '/dist/%2e%2e/dist-other/secret.txt',
    '/examples/link.json',
    '/examples/absent.html',
    '/examples/one/',
    '/%zz',
    '//package.json',
    '/dist/%00',
  ];
  for (const path of paths) {
    const { status, body } = await ask(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body, /secret/);
  }
});
