import { open } from 'node:fs/promises';
import { TipstatError } from '../engine/errors.js';

const CHUNK_BYTES = 256 * 1024;

/**
 * @typedef {object} OpenInput
 * @property {AsyncIterable<Uint8Array>} chunks
 * @property {number} [length] in bytes, of a regular file
 */

/**
 * @param {string} path or `-` for standard input
 * @returns {Promise<OpenInput>}
 * @throws {TipstatError} `no-such-file` or `unreadable-file`
 */
export async function openInput(path) {
  if (path === '-') return { chunks: reading(process.stdin, path) };
  const file = await open(path).catch((error) => {
    throw fileError(path, error);
  });
  const facts = await file.stat();
  if (facts.isDirectory()) {
    await file.close();
    throw fileError(path, { code: 'EISDIR' });
  }
  return {
    chunks: reading(file.createReadStream({ highWaterMark: CHUNK_BYTES }), path),
    length: facts.isFile() ? facts.size : undefined,
  };
}

/**
 * @param {AsyncIterable<Uint8Array>} stream
 * @param {string} path
 */
async function* reading(stream, path) {
  try {
    yield* stream;
  } catch (error) {
    throw fileError(path, /** @type {NodeJS.ErrnoException} */ (error));
  }
}

/**
 * @param {string} path
 * @param {{code?: string}} error
 */
function fileError(path, { code }) {
  if (code === 'ENOENT') return new TipstatError({ code: 'no-such-file', subject: path });
  return new TipstatError({ code: 'unreadable-file', subject: path, found: code });
}
