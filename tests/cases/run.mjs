import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { answerCase, corpusLine, expectedFrom, readCase } from './read-case.mjs';

/**
 * Runs every case against one build of the core and compares bytes; the full modules answer the fuzz corpora, too.
 *
 *     node tests/cases/run.mjs [--module build/wasm/core.mjs]
 */
const CASES = fileURLToPath(new URL('.', import.meta.url));

const { values } = parseArgs({ options: { module: { type: 'string' } } });
const path = resolve(values.module ?? 'build/wasm/core.mjs');

let module = await loadModule(path);
let passed = 0;
let failed = 0;
for (const { name, input, request, expected } of await listCases()) {
  const theCase = readCase(await readFile(request, 'utf8'));
  const actual = await answer(input, theCase).catch(afterTrap);
  const wanted = join(CASES, expectedFrom(basename(path), input, theCase, expected));
  const difference = firstDifference(actual, await readFile(wanted, 'utf8').catch(() => ''));
  if (difference) console.log(`${name}: ${difference}`);
  if (difference) failed++;
  else passed++;
}
if (basename(path).startsWith('full')) {
  const fuzz = join(CASES, '..', 'fuzz');
  for (const stored of (await readFile(join(fuzz, 'answers.txt'), 'utf8')).trim().split('\n')) {
    const file = stored.replace(/ \d+ \w+$/, '');
    const input = await readFile(join(fuzz, 'corpus', file));
    const line = await corpusLine(module, file, input).catch(afterTrap);
    if (line !== stored) console.log(`corpus: found ${line}, expected ${stored}`);
    if (line !== stored) failed++;
    else passed++;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/**
 * @param {unknown} thrown
 * @returns {Promise<string>} what stands in place of the answer; the cases that follow get a new instance
 */
async function afterTrap(thrown) {
  module = await loadModule(path);
  return String(thrown);
}

/**
 * @param {string} glue its WebAssembly stands beside it, but for the JavaScript build, `…-js.mjs`
 * @returns {Promise<import('../../web/engine/gate.js').CoreModule>}
 */
async function loadModule(glue) {
  const { default: createCore } = await import(pathToFileURL(glue).href);
  if (glue.endsWith('-js.mjs')) return createCore({});
  return createCore({ wasmBinary: await readFile(glue.replace(/\.mjs$/, '.wasm')) });
}

/** A case is a file `NAME.request` in a folder with one file `input.*`, beside what is expected, `NAME.json`. */
async function listCases() {
  const groups = (await readdir(CASES, { withFileTypes: true })).filter((e) => e.isDirectory());
  const lists = await Promise.all(groups.map(({ name }) => listGroup(name)));
  return lists.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {string} group */
async function listGroup(group) {
  const files = await readdir(join(CASES, group));
  const input = join(CASES, group, files.find((file) => file.startsWith('input.')) ?? 'input.csv');
  return files
    .filter((file) => file.endsWith('.request'))
    .map((file) => file.slice(0, -'.request'.length))
    .map((name) => ({
      name: `${group}/${name}`,
      input,
      request: join(CASES, group, `${name}.request`),
      expected: `${group}/${name}.json`,
    }));
}

/**
 * @param {string} input
 * @param {import('./read-case.mjs').Case} theCase
 */
async function answer(input, theCase) {
  const readBeside = (/** @type {string} */ file) => readFile(join(dirname(input), file));
  const bytes = await answerCase(module, await readFile(input), theCase, readBeside);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/**
 * @param {string} actual
 * @param {string} expected
 * @returns {string | undefined} undefined where they are the same
 */
function firstDifference(actual, expected) {
  if (actual === expected) return undefined;
  const wanted = expected.split('\n');
  const lines = actual.split('\n');
  const at = lines.findIndex((line, index) => line !== wanted[index]);
  const line = at < 0 ? lines.length : at;
  return `line ${line + 1}: found ${lines[line] ?? 'no more lines'}, expected ${wanted[line] ?? 'no more lines'}`;
}
