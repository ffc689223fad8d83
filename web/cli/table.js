import createFull from '#full';
import { Foreground } from '../engine/foreground.js';
import { quietly } from '../engine/instance.js';
import { neverPause } from '../engine/pace.js';
import { toPairs } from '../engine/request.js';
import { Session } from '../engine/session.js';
import { Unpacking } from '../unpack/unpacking.js';
import { readBuilt } from './built.js';
import { languageOfNumbers } from './numbers.js';
import { startProgress } from './progress.js';

/** What the command line may be asked to read. */
const LIMIT_BYTES = 2 * 1024 * 1024 * 1024;

/**
 * Reads a table to its end.
 * @param {import('./input.js').OpenInput} input
 * @param {Parameters<typeof readInto>[2]} options
 * @returns {Promise<Session>} ready to be asked
 * @throws {TipstatError}
 */
export async function readTable(input, options) {
  return readInto(await startSession(), input, options);
}

/** @returns {Promise<Session>} that has read nothing yet */
export async function startSession() {
  return new Session(await createFull({ ...quietly(), wasmBinary: await readBuilt('full.wasm') }));
}

/**
 * Reads a table to its end, beside those that the session keeps.
 * @param {Session} session
 * @param {import('./input.js').OpenInput} input
 * @param {{locale?: string, unit?: string, sheet?: string, schema?: string, keep?: string[]}} options `keep`
 *   names the fields that will be asked for, where that is known
 * @returns {Promise<Session>} ready to be asked
 * @throws {TipstatError}
 */
export async function readInto(session, { chunks, length, beside }, options) {
  const place = new Unpacking(new Foreground(session, neverPause), beside);
  const progress = startProgress();
  try {
    const locale = options.locale && languageOfNumbers(options.locale);
    await place.open(toPairs({ limitBytes: LIMIT_BYTES, ...options, locale }));
    let taken = 0;
    for await (const chunk of chunks) {
      await place.append(chunk);
      taken += chunk.length;
      progress.show(length ? taken / length / 2 : 0);
    }
    await place.finish((done) => progress.show((1 + done) / 2));
    return session;
  } finally {
    progress.end();
  }
}
