// @ts-nocheck The modules are addresses of the server that only the benchmark has.
import { instantiate } from '../../../web/engine/instance.js';
import { Session } from '../../../web/engine/session.js';
import { NEEDED, REQUESTS, countsOf } from './questions.js';

/** Bytes that are handed over in one call. */
export const PIECE_BYTES = 512 * 1024;
const LIMIT_BYTES = String(2 ** 31);

const module = await WebAssembly.compileStreaming(fetch('/build/wasm/full.wasm'));
const { default: createFull } = await import('/build/wasm/full.mjs');

/** @param {[string, string][]} options @returns {Promise<Session>} a new instance that waits for bytes */
export async function open(options) {
  const session = new Session(await instantiate(createFull, module));
  session.open([['limitBytes', LIMIT_BYTES], ...options]);
  return session;
}

/** @type {[string, string][]} says that the questions are known, so that only their columns are kept. */
export const KEEP = NEEDED.map((name) => ['keep', name]);

/** @param {Session} session @param {Uint8Array} bytes */
export function append(session, bytes) {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES)
    session.append(bytes.subarray(at, at + PIECE_BYTES));
}

/** @param {Session} session */
export function finish(session) {
  session.finish();
  while (session.advance() < 1);
}

/** @param {Session} session */
export function ask(session) {
  const [first, second] = REQUESTS.map((request) => countsOf(session.ask('aggregate', request)));
  return { first, second };
}

/** With validation: its findings are part of what is timed. */
async function read(options, bytes) {
  const session = await open(options);
  append(session, bytes);
  finish(session);
  const answers = ask(session);
  const { findings, table } = session.ask('validate', [['relations', 'none']]);
  session.close();
  return { ...answers, findings, rows: table.rows };
}

export const streamed = (bytes) => read(KEEP, bytes);
export const loadAll = (bytes) => read([], bytes);
