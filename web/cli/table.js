import createFull from '#full';
import { readFile } from 'node:fs/promises';
import { TipstatError } from '../engine/errors.js';
import { toPairs } from '../engine/request.js';
import { PIECE_BYTES, Session } from '../engine/session.js';
import { quietly } from '../engine/instance.js';
import { startProgress } from './progress.js';

/** What the command line may be asked to read. */
const LIMIT_BYTES = 2 * 1024 * 1024 * 1024;

/** Beside the bundled program, or in the build that the sources use. */
const MODULE_PLACES = ['./full.wasm', '../../build/wasm/full.wasm'];

async function readModule() {
  for (const place of MODULE_PLACES) {
    try {
      return await readFile(new URL(place, import.meta.url));
    } catch (thrown) {
      if (/** @type {NodeJS.ErrnoException} */ (thrown).code !== 'ENOENT') throw thrown;
    }
  }
  throw new TipstatError({ code: 'engine-unavailable', subject: 'full.wasm' });
}

/**
 * Reads a table to its end.
 * @param {AsyncIterable<Uint8Array>} input
 * @param {number | undefined} length of the input in bytes, where it is known
 * @param {{locale?: string, unit?: string}} options
 * @returns {Promise<Session>} ready to be asked
 * @throws {TipstatError}
 */
export async function readTable(input, length, options) {
  const wasmBinary = await readModule();
  const session = new Session(await createFull({ ...quietly(), wasmBinary }));
  const progress = startProgress();
  try {
    session.open(toPairs({ limitBytes: LIMIT_BYTES, ...options }));
    let taken = 0;
    for await (const chunk of input) {
      appendAll(session, chunk);
      taken += chunk.length;
      progress.show(length ? taken / length / 2 : 0);
    }
    session.finish();
    for (let done = session.advance(); done < 1; done = session.advance()) {
      progress.show((1 + done) / 2);
    }
    return session;
  } finally {
    progress.end();
  }
}

/**
 * @param {Session} session
 * @param {Uint8Array} bytes
 */
function appendAll(session, bytes) {
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    session.append(bytes.subarray(start, start + PIECE_BYTES));
  }
}
