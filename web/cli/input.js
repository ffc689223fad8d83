import { open, readFile, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { TipstatError } from '../engine/errors.js';

const CHUNK_BYTES = 256 * 1024;

/**
 * @typedef {object} OpenInput
 * @property {AsyncIterable<Uint8Array>} chunks
 * @property {number} [length] in bytes, of a regular file
 * @property {import('../unpack/unpacking.js').Beside} beside files in its folder or below, of the working folder for
 *   standard input
 */

/**
 * @param {string} path or `-` for standard input
 * @returns {Promise<OpenInput>}
 * @throws {TipstatError} `no-such-file` or `unreadable-file`
 */
export async function openInput(path) {
  const beside = (/** @type {string} */ name) =>
    readBeside(path === '-' ? '.' : dirname(path), name);
  if (path === '-') return { chunks: reading(process.stdin, path), beside };
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
    beside,
  };
}

/**
 * A small file as text.
 * @param {string} path
 * @returns {Promise<string>}
 * @throws {TipstatError} `no-such-file` or `unreadable-file`
 */
export async function readText(path) {
  return readFile(path, 'utf8').catch((error) => {
    throw fileError(path, error);
  });
}

/**
 * @param {string} folder
 * @param {string} name relative path of a file there or below
 * @throws {TipstatError} `unreadable-file` where a link leads out of the folder
 */
async function* readBeside(folder, name) {
  const path = join(folder, name);
  const places = await Promise.all([folder, path].map((place) => realpath(place))).catch(
    (error) => {
      throw fileError(path, error);
    },
  );
  if (!places[1].startsWith(join(places[0], sep))) throw fileError(path, { code: 'outside' });
  yield* (await openInput(path)).chunks;
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
