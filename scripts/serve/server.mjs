import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { headersFor } from './headers.mjs';
import { resolveRequest } from './resolve.mjs';

/**
 * A server of the examples and of the built files, not yet listening.
 *
 * @param {string} root folder that holds examples/ and dist/
 * @returns {import('node:http').Server}
 */
export const createExampleServer = (root) =>
  createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });

/**
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, { method, url = '/' }, response) {
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD');
  const target = await resolveRequest(root, url);
  if (!target) return refuse(response, 404, 'Not found');
  if ('redirect' in target) {
    response.writeHead(302, { Location: target.redirect }).end();
    return;
  }
  const content = await readFile(target.file);
  response.writeHead(200, headersFor(target.file, content));
  response.end(method === 'HEAD' ? undefined : content);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function refuse(response, status, text) {
  const content = Buffer.from(`${text}\n`);
  response.writeHead(status, headersFor('refused.txt', content)).end(content);
}
