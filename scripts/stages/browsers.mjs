import { inProject } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { release } from './artefacts.mjs';
import { countsOfLastLine } from './count-lines.mjs';
import { plant } from './stage.mjs';
import { inTemporaryFolder, writeFiles } from './temporary.mjs';

/** @import { Counts, Stage } from './stage.mjs' */

/**
 * @param {string} engine
 * @param {string} [runner]
 * @returns {Promise<Counts>}
 */
const runEngine = async (engine, runner = inProject('tests/browser/run.mjs')) =>
  countsOfLastLine(await run(process.execPath, [runner, '--engine', engine]));

/**
 * @param {string} script that stands in for the runner
 * @returns {Promise<Counts>}
 */
const runInstead = (script) =>
  inTemporaryFolder(async (folder) => {
    await writeFiles(folder, { 'run.mjs': script });
    return runEngine('chromium', `${folder}/run.mjs`);
  });

/**
 * @param {string} engine
 * @param {import('./stage.mjs').Plant[]} [plants]
 * @returns {Stage}
 */
const browserStage = (engine, plants = []) => ({
  name: `browser, ${engine}`,
  alone: true,
  needsBrowser: true,
  run: async () => {
    await release();
    return runEngine(engine);
  },
  plants,
});

/** Faulty pages are planted by the browser tests themselves; here it is the runner that is watched. */
export const chromium = browserStage('chromium', [
  plant(
    'a browser test that fails',
    () => runInstead("console.log('3 passed, 1 failed');"),
    '1 failed',
  ),
  plant(
    'a browser run that ends badly after passing',
    () => runInstead("console.log('3 passed, 0 failed'); process.exitCode = 1;"),
    '3 passed',
  ),
  plant(
    'a browser run without a test',
    () => runInstead("console.log('0 passed, 0 failed');"),
    '0',
  ),
  plant('a browser run that counts nothing', () => runInstead("console.log('crash');"), 'crash'),
]);
export const firefox = browserStage('firefox');
export const webkit = browserStage('webkit');
