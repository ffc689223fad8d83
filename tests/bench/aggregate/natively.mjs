// Natively: the same core, DuckDB for Node and Debian's pandas, each from a file to both answers, in milliseconds.
import { fileURLToPath } from 'node:url';
import { buildWithCMake } from '../../../scripts/lib/cmake.mjs';
import { inProject } from '../../../scripts/lib/project.mjs';
import { runOrThrow } from '../../../scripts/lib/run.mjs';
import { FILTER, FIRST, NEEDED, SECOND } from './questions.js';

/** @param {string} path @param {number} rounds @returns {Promise<number[]>} reading from memory, needed columns only */
export async function tipstatNatively(path, rounds) {
  await buildWithCMake('native', ['tipstat_bench']);
  const { stdout } = await runOrThrow(inProject('build/native/tipstat_bench'), [
    ...[path, String(rounds)],
    ...NEEDED,
  ]);
  return stdout.trim().split('\n').map(Number);
}

/** @param {string} path @param {number} rounds */
export async function duckdbNatively(path, rounds) {
  // @ts-ignore It is there only where the benchmark has installed it.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const from = `read_csv('${path}', header = true, all_varchar = true)`;
  const list = (/** @type {string[]} */ names) => names.map((name) => `"${name}"`).join(', ');
  const times = [];
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    await connection.runAndReadAll(`SELECT ${list(FIRST)}, count(*) FROM ${from} GROUP BY ALL`);
    await connection.runAndReadAll(
      `SELECT ${list(SECOND)}, count(*) FROM ${from} WHERE "${FILTER.column}" = '${FILTER.value}' GROUP BY ALL`,
    );
    if (round > 0) times.push(performance.now() - start);
  }
  return times;
}

/** @param {string} path @param {number} rounds */
export async function pandasNatively(path, rounds) {
  const script = fileURLToPath(new URL('pandas_counts.py', import.meta.url));
  const { stdout } = await runOrThrow('/usr/bin/python3', [script, path, String(rounds)]);
  return stdout.trim().split('\n').map(Number);
}
