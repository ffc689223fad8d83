import { buildWithCMake } from '../lib/cmake.mjs';
import { inProject } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { nativeBuild, sanitizerBuild, wasmTestBuild } from './artefacts.mjs';
import { countsOfGoogleTest } from './count-lines.mjs';
import { broken, plant } from './stage.mjs';

/** @import { Counts, Stage } from './stage.mjs' */

/** An undecided sanitizer report must not be survived. */
const env = { ASAN_OPTIONS: 'detect_leaks=1:detect_stack_use_after_return=1' };

/** @param {string} program path in the build tree @returns {Promise<Counts>} */
async function runProgram(program) {
  const path = inProject('build', program);
  const outcome = await (program.endsWith('.js')
    ? run(process.execPath, [path, '--gtest_brief=1'])
    : run(path, ['--gtest_brief=1'], { env }));
  return countsOfGoogleTest(outcome);
}

/**
 * @param {string} preset
 * @param {string} target built from tests/planted/
 * @param {string} [ending] of the program
 * @returns {Promise<Counts>}
 */
async function buildAndRun(preset, target, ending = '') {
  try {
    await buildWithCMake(preset, [target]);
  } catch (error) {
    return broken(error);
  }
  return runProgram(`${preset}/${target}${ending}`);
}

const failedTest = '[  FAILED  ]';

/** @type {Stage} */
export const native = {
  name: 'core, g++',
  run: async () => {
    await nativeBuild();
    return runProgram('native/tipstat_tests');
  },
  plants: [
    plant('a failing test, g++', () => buildAndRun('native', 'planted_failure'), failedTest),
    plant('a warning, g++', () => buildAndRun('native', 'planted_warning'), '-Werror='),
  ],
};

/** @type {Stage} */
export const sanitized = {
  name: 'core, clang++ with sanitizers',
  run: async () => {
    await sanitizerBuild();
    return runProgram('asan/tipstat_tests');
  },
  plants: [
    plant('a failing test, clang++', () => buildAndRun('asan', 'planted_failure'), failedTest),
    plant(
      'a read past the end',
      () => buildAndRun('asan', 'planted_read_past_the_end'),
      'AddressSanitizer: heap-buffer-overflow',
    ),
    plant(
      'a signed overflow',
      () => buildAndRun('asan', 'planted_signed_overflow'),
      'signed integer overflow',
    ),
  ],
};

/** @type {Stage} */
export const webAssembly = {
  name: 'core, WebAssembly in Node',
  run: async () => {
    await wasmTestBuild();
    return runProgram('wasm-tests/tipstat_tests.js');
  },
  plants: [
    plant(
      'a failing test, WebAssembly',
      () => buildAndRun('wasm-tests', 'planted_failure', '.js'),
      failedTest,
    ),
  ],
};
