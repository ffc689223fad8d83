import { answerCase, readCase } from '../../cases/read-case.mjs';

/** @typedef {{ input: string, request: string, expected: string }} CaseFiles below tests/cases */

const folder = new URL('../../cases/', import.meta.url);

/** @param {string} path */
async function read(path) {
  const response = await fetch(new URL(path, folder));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * @param {() => Promise<import('../../../web/engine/gate.js').CoreModule>} start
 * @param {CaseFiles} files
 * @returns {Promise<string>} the first difference; '' where the bytes are the same
 */
async function compare(start, { input, request, expected }) {
  const theCase = readCase(new TextDecoder().decode(await read(request)));
  const actual = answerCase(await start(), await read(input), theCase);
  const wanted = await read(expected);
  const at = wanted.findIndex((byte, index) => byte !== actual[index]);
  if (at < 0 && actual.length === wanted.length) return '';
  const place = Math.max(0, at < 0 ? wanted.length : at);
  const around = new TextDecoder().decode(actual.subarray(Math.max(0, place - 40), place + 40));
  return `differs at byte ${place}: …${around}…`;
}

/**
 * Answers every case by one build of the core.
 *
 * @param {string} glue name of the module in build/wasm
 * @param {CaseFiles[]} cases
 */
async function runCases(glue, cases) {
  const { default: createCore } = await import(`../../../build/wasm/${glue}.mjs`);
  let core = createCore();
  const faults = [];
  for (const files of cases) {
    const fault = await compare(() => core, files).catch((error) => {
      core = createCore();
      return String(error);
    });
    if (fault) faults.push(`${files.request}: ${fault}`);
  }
  return faults;
}

Object.assign(window, { runCases });
