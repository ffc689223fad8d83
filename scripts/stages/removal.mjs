import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buildWithCMake } from '../lib/cmake.mjs';
import { globSync } from '../lib/glob.mjs';
import { inProject, root } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { nativeBuild } from './artefacts.mjs';
import { countsOfLastLine } from './count-lines.mjs';
import { runNodeTests } from './javascript.mjs';
import { countFaults, plant } from './stage.mjs';
import { inTemporaryFolder } from './temporary.mjs';

/** @import { Counts, Stage } from './stage.mjs' */

const stem = (/** @type {string} */ path) => basename(path).replace(/\.\w+$/, '');

const coreFolders = [
  'rules',
  'formats',
  'measures',
  'questions',
  'codes/conventions',
  'codes/lists',
  'relations/proofs',
];

/** @returns {string[]} `rules/subset` and its like */
const coreFeatures = () =>
  coreFolders.flatMap((folder) =>
    globSync(`core/src/${folder}/*.cc`, root).map((path) => `${folder}/${stem(path)}`),
  );

/** @returns {string[]} names of charts */
const charts = () => globSync('web/charts/*.js', root).map(stem);

/**
 * Whether some case fails in a case runner.
 *
 * @param {string} program in build/native
 */
async function someCaseFails(program) {
  const outcome = await run(inProject('build/native', program), [inProject('tests/cases')]);
  return countsOfLastLine(outcome).failed > 0;
}

/**
 * Whether some test of the charts fails in a copy of the shell.
 *
 * @param {(folder: string) => Promise<void>} change of the copy
 * @returns {Promise<boolean>}
 */
const someChartTestFails = (change) =>
  inTemporaryFolder(async (folder) => {
    for (const path of ['web', 'tests/web', 'package.json']) {
      await cp(inProject(path), join(folder, path), { recursive: true });
    }
    await change(folder);
    const tests = globSync('tests/web/**/*chart*.test.mjs', folder);
    return tests.length > 0 && (await runNodeTests(tests, folder)).failed > 0;
  });

/** @param {string} name of a chart @returns {Promise<boolean>} */
const someChartTestMisses = (name) =>
  someChartTestFails(async (folder) => {
    await rm(join(folder, `web/charts/${name}.js`));
    await dropFromList(join(folder, 'web/charts.js'), name);
  });

/**
 * @param {string} path of the module that lists the charts
 * @param {string} name
 */
async function dropFromList(path, name) {
  const list = await readFile(path, 'utf8');
  const shorter = list
    .replace(new RegExp(`^import .*/${name}\\.js';\\n`, 'm'), '')
    .replace(new RegExp(`\\[([^\\]]*)\\b${name}\\b,?\\s*([^\\]]*)\\]\\.map`), '[$1$2].map');
  await writeFile(path, shorter);
}

/**
 * @param {readonly string[]} features
 * @param {(feature: string) => Promise<boolean>} isMissed
 * @returns {Promise<Counts>}
 */
async function countUnmissed(features, isMissed) {
  const unmissed = [];
  for (const feature of features) if (!(await isMissed(feature))) unmissed.push(feature);
  return countFaults(
    features,
    unmissed.map((feature) => `${feature}: nothing fails when it is taken out`),
  );
}

/** @type {Stage} */
export const removal = {
  name: 'removal of each feature',
  run: async () => {
    await nativeBuild();
    await buildWithCMake('native', ['tipstat_removals']);
    return countUnmissed(
      [...coreFeatures(), ...charts().map((name) => `charts/${name}`)],
      (feature) =>
        feature.startsWith('charts/')
          ? someChartTestMisses(basename(feature))
          : someCaseFails(`without/${feature}`),
    );
  },
  plants: [
    plant(
      'a feature that no case misses',
      () => countUnmissed(['none'], () => someCaseFails('tipstat_cases')),
      'none: nothing fails',
    ),
    plant(
      'a chart that no test misses',
      () => countUnmissed(['none'], () => someChartTestFails(async () => {})),
      'none: nothing fails',
    ),
  ],
};
