// @ts-nocheck What it is measured against is there only where the benchmark has installed it.
import { askDuckdb, fileOf, repaired, startDuckdb } from './contenders.js';
import { REQUESTS, agree, countsOf } from './questions.js';
import { PIECE_BYTES, append, ask, finish, open } from './tipstat.js';

/**
 * Both questions asked again of a table that is loaded, by Tipstat and by DuckDB.
 * @param {Uint8Array} bytes
 * @param {number} rounds
 * @param {{at: number}} planted
 * @returns {Promise<{tipstat: number[], duckdb: number[]}>} milliseconds for the two together
 */
export async function askAgain(bytes, rounds, planted) {
  const session = await open([]);
  append(session, bytes);
  finish(session);
  const database = await startDuckdb();
  await database.registerFileBuffer('input.csv', repaired(bytes, planted));
  const connection = await database.connect();
  await connection.query(`CREATE TABLE input AS SELECT * FROM ${fileOf(bytes)}`);
  const times = { tipstat: [], duckdb: [] };
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    const own = ask(session);
    const between = performance.now();
    const theirs = await askDuckdb(connection, 'input');
    const end = performance.now();
    if (!agree(own.first, theirs.first) || !agree(own.second, theirs.second))
      throw new Error('asked again: another answer');
    if (round === 0) continue;
    times.tipstat.push(between - start);
    times.duckdb.push(end - between);
  }
  session.close();
  await connection.close();
  await database.terminate();
  return times;
}

/** How fast the separators of these bytes can be found at all: milliseconds. */
export async function scanBarely(bytes, rounds) {
  const { instance } = await WebAssembly.instantiateStreaming(fetch('/scan.wasm'), {
    env: { emscripten_notify_memory_growth: () => {} },
    wasi_snapshot_preview1: { proc_exit: () => {} },
  });
  const { memory, Reserve, CountSeparators } = instance.exports;
  const at = Reserve(bytes.length);
  new Uint8Array(memory.buffer).set(bytes, at);
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    CountSeparators(at, bytes.length);
    return performance.now() - start;
  });
}

/**
 * From the network to both answers, of which nothing is kept.
 * @param {string} address
 * @param {[string, string][]} keep
 */
export async function streamAndAsk(address, keep) {
  const session = await open(keep);
  const reader = (await fetch(address, { cache: 'no-store' })).body.getReader({ mode: 'byob' });
  let piece = await reader.read(new Uint8Array(PIECE_BYTES));
  while (!piece.done) {
    append(session, piece.value);
    piece = await reader.read(new Uint8Array(piece.value.buffer));
  }
  finish(session);
  REQUESTS.map((request) => countsOf(session.ask('aggregate', request)));
  session.close();
}

/**
 * From the network to both answers, and the same bytes only drained: milliseconds, in turn.
 * @param {string} address
 * @param {number} rounds
 * @param {[string, string][]} keep
 */
export async function fetchAndAsk(address, rounds, keep) {
  const times = { answered: [], drained: [] };
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    await (await fetch(address, { cache: 'no-store' })).arrayBuffer();
    const drained = performance.now();
    await streamAndAsk(address, keep);
    const answered = performance.now();
    if (round === 0) continue;
    times.drained.push(drained - start);
    times.answered.push(answered - drained);
  }
  return times;
}
