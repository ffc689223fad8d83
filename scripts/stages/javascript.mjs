import { globSync } from '../lib/glob.mjs';
import { inProject, root } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { release } from './artefacts.mjs';
import { countsOfTap } from './count-lines.mjs';
import { plant } from './stage.mjs';
import { inTemporaryFolder, writeFiles } from './temporary.mjs';

/** @import { Counts, Stage } from './stage.mjs' */

const suites = ['tests/web/**/*.test.mjs', 'tests/scripts/**/*.test.mjs'];

/** @returns {string[]} */
const testFiles = () => suites.flatMap((pattern) => globSync(pattern, root));

/**
 * @param {readonly string[]} files
 * @param {string} [cwd]
 * @returns {Promise<Counts>}
 */
export async function runNodeTests(files, cwd = inProject()) {
  if (files.length === 0) return { passed: 0, failed: 0, log: 'There is no test file.' };
  const args = ['--test', '--test-reporter=tap', ...files];
  return countsOfTap(await run(process.execPath, args, { cwd }));
}

/** @param {string} test @returns {Promise<Counts>} */
const runPlanted = (test) =>
  inTemporaryFolder(async (folder) => {
    await writeFiles(folder, { 'planted.test.mjs': test });
    return runNodeTests(['planted.test.mjs'], folder);
  });

/** @type {Stage} */
export const javascript = {
  name: 'JavaScript in Node',
  run: async () => {
    await release();
    return runNodeTests(testFiles());
  },
  plants: [
    plant(
      'a failing JavaScript test',
      () => runPlanted(`import test from 'node:test'; test('fails', () => { throw Error('no') });`),
      'not ok 1 - fails',
    ),
    plant(
      'a JavaScript test that does not load',
      () => runPlanted('import "./absent.mjs";'),
      'not ok',
    ),
  ],
};
