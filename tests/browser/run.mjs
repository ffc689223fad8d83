import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { browserPool, everyEngine, makeContext, tests } from './harness.mjs';
import { endAllGroups, within } from './process.mjs';
import { startServer } from './server.mjs';

/** @typedef {import('./harness.mjs').Engine} Engine */

const usage = `Usage: node tests/browser/run.mjs --engine ${everyEngine.join('|')} [--grep WORD]`;

/** @returns {{ engine: Engine, word: string }} */
function readArguments() {
  const { values } = parseArgs({
    options: { engine: { type: 'string' }, grep: { type: 'string', default: '' } },
  });
  const engine = everyEngine.find((name) => name === values.engine);
  if (!engine) throw new Error(usage);
  return { engine, word: values.grep };
}

async function loadTests() {
  const files = await readdir(new URL('.', import.meta.url));
  for (const file of files.filter((name) => name.endsWith('.test.mjs')).sort()) {
    await import(`./${file}`);
  }
}

/** @param {{ name: string, seconds: number }[]} times */
function sayTimes(times) {
  const sum = times.reduce((total, { seconds }) => total + seconds, 0);
  console.log(`${sum.toFixed()} s, the longest:`);
  for (const { name, seconds } of times.sort((a, b) => b.seconds - a.seconds).slice(0, 3)) {
    console.log(`  ${seconds.toFixed(1)} s ${name}`);
  }
}

/** @param {unknown} error */
const reason = (error) => (error instanceof Error ? error.message : String(error)).trim();

/**
 * @param {Engine} engine
 * @param {string} word that the names of the tests to run contain
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function runTests(engine, word) {
  const driver = (await import(`./drivers/${engine}.mjs`))[engine];
  await loadTests();
  const server = await startServer();
  const pool = browserPool(driver);
  const chosen = tests.filter(({ name }) => name.includes(word));
  let passed = 0;
  let failed = 0;
  /** @type {{ name: string, seconds: number }[]} */
  const times = [];
  for (const [index, test] of chosen.entries()) {
    if (!test.engines.includes(engine)) {
      console.log(`left out in ${engine}: ${test.name}`);
      continue;
    }
    const start = performance.now();
    const { context, closePages } = makeContext({ engine, driver, pool, server, run: `t${index}` });
    try {
      await within(test.run(context), test.seconds * 1000, 'the test');
      await within(closePages(), 10_000, 'closing the page');
      passed++;
    } catch (error) {
      failed++;
      console.log(`FAILED ${engine}: ${test.name}\n  ${reason(error).replaceAll('\n', '\n  ')}`);
      await pool.closeAll();
    }
    times.push({ name: test.name, seconds: (performance.now() - start) / 1000 });
  }
  await pool.closeAll();
  await server.close();
  sayTimes(times);
  return { passed, failed };
}

try {
  const { engine, word } = readArguments();
  const { passed, failed } = await runTests(engine, word);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
} catch (error) {
  console.error(reason(error));
  process.exitCode = 2;
} finally {
  endAllGroups();
}
process.exit();
