import { answerCase, corpusLine, expectedFrom, readCase } from '../../cases/read-case.mjs';

/** @typedef {{ input: string, request: string, expected: string }} CaseFiles below tests/cases */

const folder = new URL('../../cases/', import.meta.url);

/** @param {string} path */
async function read(path) {
  const response = await fetch(new URL(path, folder));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * @param {string} glue name of the module that answers
 * @param {CaseFiles} files
 */
async function load(glue, { input, request, expected }) {
  const [bytes, lines] = await Promise.all([input, request].map(read));
  const theCase = readCase(new TextDecoder().decode(lines));
  const wanted = await read(expectedFrom(glue, input, theCase, expected));
  return { name: request, folder: input.replace(/[^/]*$/, ''), bytes, theCase, wanted };
}

/**
 * @param {Uint8Array} actual
 * @param {Uint8Array} wanted
 * @returns {string} the first difference; '' where the bytes are the same
 */
function difference(actual, wanted) {
  const at = wanted.findIndex((byte, index) => byte !== actual[index]);
  if (at < 0 && actual.length === wanted.length) return '';
  const place = at < 0 ? wanted.length : at;
  const around = new TextDecoder().decode(actual.subarray(Math.max(0, place - 40), place + 40));
  return `differs at byte ${place}: …${around}…`;
}

/**
 * Answers every case by one build of the core.
 *
 * @param {string} glue name of the module in build/wasm
 * @param {CaseFiles[]} cases
 * @returns {Promise<string[]>} one line for each case whose answer differs
 */
async function runCases(glue, cases) {
  const { default: createCore } = await import(`../../../build/wasm/${glue}.mjs`);
  let core = await createCore();
  const faults = [];
  const all = await Promise.all(cases.map((files) => load(glue, files)));
  for (const { name, folder: group, bytes, theCase, wanted } of all) {
    try {
      const answer = await answerCase(core, bytes, theCase, (file) => read(group + file));
      const fault = difference(answer, wanted);
      if (fault) faults.push(`${name}: ${fault}`);
    } catch (error) {
      faults.push(`${name}: ${error}`);
      core = await createCore();
    }
  }
  return faults;
}

/**
 * Answers every file of the fuzz corpora by one build of the core.
 *
 * @param {string} glue name of a full module in build/wasm
 * @returns {Promise<string[]>} one line for each file whose answer differs from the stored one
 */
async function runCorpora(glue) {
  const { default: createCore } = await import(`../../../build/wasm/${glue}.mjs`);
  const core = await createCore();
  const lines = new TextDecoder()
    .decode(await read('../fuzz/answers.txt'))
    .trim()
    .split('\n');
  const faults = [];
  for (const stored of lines) {
    const file = stored.replace(/ \d+ \w+$/, '');
    const input = await read(`../fuzz/corpus/${file.split('/').map(encodeURIComponent).join('/')}`);
    const line = await corpusLine(core, file, input);
    if (line !== stored) faults.push(`found ${line}, expected ${stored}`);
  }
  return faults;
}

Object.assign(window, { runCases, runCorpora });
