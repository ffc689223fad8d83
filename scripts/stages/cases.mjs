import { cp } from 'node:fs/promises';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, root } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { nativeBuild, release } from './artefacts.mjs';
import { countsOfLastLine } from './count-lines.mjs';
import { addUp, plant } from './stage.mjs';
import { inTemporaryFolder } from './temporary.mjs';

/** @import { Counts, Stage } from './stage.mjs' */

/** @param {string} [project] folder that holds tests/cases @returns {Promise<Counts>} */
const runNatively = async (project = root) =>
  countsOfLastLine(
    await run(inProject('build/native/tipstat_cases'), [join(project, 'tests/cases')]),
  );

/**
 * @param {string} name of a module in build/wasm
 * @param {string} [project] folder that holds tests/cases and web/
 * @returns {Promise<Counts>}
 */
const runModule = async (name, project = root) =>
  countsOfLastLine(
    await run(process.execPath, [
      join(project, 'tests/cases/run.mjs'),
      '--module',
      inProject('build/wasm', `${name}.mjs`),
    ]),
  );

/**
 * Changes one byte that a copy of a case expects.
 *
 * @param {(project: string) => Promise<Counts>} runCases
 * @returns {Promise<Counts>}
 */
const runChanged = (runCases) =>
  inTemporaryFolder(async (folder) => {
    for (const path of ['tests/cases', 'tests/fuzz', 'web', 'package.json']) {
      await cp(inProject(path), join(folder, path), { recursive: true });
    }
    // A case that every module answers.
    const expected = join(folder, 'tests/cases/cambodia/validate.json');
    if (!existsSync(expected)) return { passed: 0, failed: 1, log: 'There is no case to change.' };
    writeFileSync(expected, readFileSync(expected, 'utf8').replace('1', '2'));
    return runCases(folder);
  });

/** @type {Stage} */
export const nativeCases = {
  name: 'cases, native',
  run: async () => {
    await nativeBuild();
    return runNatively();
  },
  plants: [plant('a changed byte, native', () => runChanged(runNatively), '1 failed')],
};

/**
 * @param {string} name
 * @param {readonly string[]} modules
 * @returns {Stage}
 */
const moduleCases = (name, modules) => ({
  name,
  run: async () => {
    await release();
    return addUp(await Promise.all(modules.map((module) => runModule(module))));
  },
  plants: modules.map((module) =>
    plant(
      `a changed byte, ${module}`,
      () => runChanged((project) => runModule(module, project)),
      '1 failed',
    ),
  ),
});

export const wasmCases = moduleCases('cases, WebAssembly in Node', ['core', 'full']);
export const scriptCases = moduleCases('cases, JavaScript build in Node', ['core-js', 'full-js']);
