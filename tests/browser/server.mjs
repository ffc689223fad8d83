import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

import { elementPage } from './server/element-page.mjs';
import { answerMade } from './server/made.mjs';
import { isPolicy, policyHeaders } from './server/policies.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * @typedef {object} LogEntry
 * @property {string} run the test that the page belongs to; '' when the path names none
 * @property {string} path after run and policy
 * @property {string} method
 * @property {number} status
 * @property {'open' | 'answered' | 'cut'} state `cut`: the connection ended before the answer did
 *
 * @typedef {object} Violation
 * @property {string} run
 * @property {string} directive
 * @property {string} blocked
 *
 * @typedef {object} TestServer
 * @property {string} origin
 * @property {LogEntry[]} log
 * @property {Violation[]} violations
 * @property {() => Promise<void>} close
 */

/** Folders of the repository, by the first segment of the path that a page asks for. */
async function folders() {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return new Map([
    ['lib', join('dist', version)],
    ['altered', join('dist', version)],
    ['dist', 'dist'],
    ['examples', 'examples'],
    ['pages', join('tests', 'browser', 'pages')],
    ['build', 'build'],
    ['tests', 'tests'],
    ['web', 'web'],
  ]);
}

/**
 * Serves `/RUN/POLICY/FOLDER/…`: everything that a page asks for by a relative address carries the
 * name of its test and the policy that it stands under.
 *
 * @returns {Promise<TestServer>} on a free port of 127.0.0.1
 */
export async function startServer() {
  const map = await folders();
  /** @type {LogEntry[]} */
  const log = [];
  /** @type {Violation[]} */
  const violations = [];
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, run = '', policy = '', ...rest] = url.pathname.split('/').map(decodeURIComponent);
    if (request.method === 'POST' && policy === 'violation') {
      void receiveViolation(request, run, violations).then(() => response.writeHead(204).end());
      return;
    }
    const known = isPolicy(policy);
    const entry = {
      run: known ? run : '',
      path: known ? rest.join('/') : url.pathname,
      method: request.method ?? '',
      status: 200,
      state: /** @type {LogEntry['state']} */ ('open'),
    };
    log.push(entry);
    response.on('close', () => {
      entry.status = response.statusCode;
      entry.state = response.writableFinished ? 'answered' : 'cut';
    });
    response.setHeader('Cache-Control', 'no-store');
    // A missing icon would be an error on the console that no page can help.
    if (!known) return void response.writeHead(url.pathname === '/favicon.ico' ? 204 : 404).end();
    for (const [name, value] of Object.entries(policyHeaders(policy, `/${run}/violation`))) {
      response.setHeader(name, value);
    }
    const [folder = '', ...path] = rest;
    if (folder === 'element') return void elementPage(response, url.searchParams);
    if (folder === 'altered' && /^(charts|locales\/causes)\//.test(path.join('/')))
      return void sendAltered(response);
    if (folder === 'made') return void answerMade(response, path.join('/'), url.searchParams);
    void sendFile(response, map.get(folder), path.join('/'));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${address.port}`,
    log,
    violations,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A file that is not the one of the release. @param {http.ServerResponse} response */
function sendAltered(response) {
  response
    .writeHead(200, { 'Content-Type': types['.js'] })
    .end('globalThis.altered = true; export const draw = () => ({});');
}

/**
 * @param {http.IncomingMessage} request
 * @param {string} run
 * @param {Violation[]} violations
 */
async function receiveViolation(request, run, violations) {
  let body = '';
  for await (const chunk of request) body += chunk;
  const report = JSON.parse(body)['csp-report'] ?? {};
  violations.push({
    run,
    directive: String(report['effective-directive'] ?? report['violated-directive'] ?? ''),
    blocked: String(report['blocked-uri'] ?? ''),
  });
}

/**
 * @param {http.ServerResponse} response
 * @param {string | undefined} folder
 * @param {string} path
 */
async function sendFile(response, folder, path) {
  const file = folder && join(root, folder, normalize(`/${path}`));
  const size = file
    ? await stat(file).then(
        (s) => (s.isFile() ? s.size : -1),
        () => -1,
      )
    : -1;
  if (!file || size < 0) return void response.writeHead(404).end();
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': size,
  });
  createReadStream(file).pipe(response);
}
