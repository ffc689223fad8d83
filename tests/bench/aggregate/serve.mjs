import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { extname, join, normalize } from 'node:path';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv',
};

/**
 * @param {string} root folder whose files are served
 * @param {Map<string, Uint8Array>} made files that are not on the disk, by path; more may be added
 * @returns {Promise<{origin: string, close: () => void}>}
 */
export async function serve(root, made) {
  const server = http.createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const bytes =
      made.get(path) ?? (await readFile(join(root, normalize(path))).catch(() => undefined));
    if (!bytes) return void response.writeHead(404).end();
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
    response.setHeader('Content-Length', bytes.length);
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
