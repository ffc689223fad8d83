import { join } from 'node:path';
import { inProject } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { countFaults, plant } from './stage.mjs';
import { inTemporaryFolder, writeFiles } from './temporary.mjs';

/** @import { Counts, Stage } from './stage.mjs' */

/**
 * @param {string} configuration path of a tsconfig.json
 * @returns {Promise<Counts>} of files, a fault for each message
 */
async function checkTypes(configuration) {
  const tsc = (/** @type {string[]} */ ...args) =>
    run(process.execPath, [
      inProject('node_modules/typescript/bin/tsc'),
      ...['--project', configuration, '--pretty', 'false'],
      ...args,
    ]);
  const { stdout } = await tsc('--listFilesOnly');
  const files = stdout.split('\n').filter((path) => path && !path.includes('node_modules'));
  const { status, output } = await tsc();
  const faults = output.split('\n').filter((line) => /error TS\d+/.test(line));
  if (status !== 0 && faults.length === 0) faults.push(output);
  return countFaults(files, faults);
}

/** @param {string} text @returns {Promise<Counts>} */
const checkPlanted = (text) =>
  inTemporaryFolder(async (folder) => {
    const configuration = {
      extends: inProject('tsconfig.json'),
      compilerOptions: { typeRoots: [inProject('node_modules/@types')] },
      include: ['planted.js'],
    };
    await writeFiles(folder, {
      'planted.js': text,
      'tsconfig.json': JSON.stringify(configuration),
    });
    return checkTypes(join(folder, 'tsconfig.json'));
  });

/** @type {Stage} */
export const types = {
  name: 'types',
  run: () => checkTypes(inProject('tsconfig.json')),
  plants: [
    plant(
      'a wrong type',
      () => checkPlanted('/** @type {number} */ export const a = "";'),
      'TS2322',
    ),
    plant('an untyped parameter', () => checkPlanted('export const f = (a) => a;'), 'TS7006'),
  ],
};
