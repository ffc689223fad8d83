import { answerCase, readCase } from '../../cases/read-case.mjs';

/** @typedef {{ input: string, request: string, expected: string }} CaseFiles below tests/cases */

const folder = new URL('../../cases/', import.meta.url);

/** @param {string} path */
async function read(path) {
  const response = await fetch(new URL(path, folder));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** @param {CaseFiles} files */
async function load({ input, request, expected }) {
  const [bytes, lines, wanted] = await Promise.all([input, request, expected].map(read));
  return { name: request, bytes, theCase: readCase(new TextDecoder().decode(lines)), wanted };
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
  for (const { name, bytes, theCase, wanted } of await Promise.all(cases.map(load))) {
    try {
      const fault = difference(answerCase(core, bytes, theCase), wanted);
      if (fault) faults.push(`${name}: ${fault}`);
    } catch (error) {
      faults.push(`${name}: ${error}`);
      core = await createCore();
    }
  }
  return faults;
}

Object.assign(window, { runCases });
