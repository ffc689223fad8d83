import assert from 'node:assert/strict';
import { cp, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject, packageJson } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';

/**
 * What somebody does with the installed package, by the sentence that must hold.
 * @type {Record<string, (folder: string) => Promise<void>>}
 */
export const uses = {
  'The command says its version': async (folder) => {
    const { status, stdout } = await npx(folder, '--version');
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(packageJson.version.replaceAll('.', '\\.')));
  },
  'The command validates a file': async (folder) => {
    const { stdout } = await npx(folder, 'validate', await figures(folder), '--format', 'json');
    const answer = JSON.parse(stdout);
    assert.equal(answer.contract, 1);
    assert.ok(answer.relations.length > 0, 'no relation was found');
  },
  'The command aggregates a file': async (folder) => {
    const request = ['--rows', 'TIME_PERIOD', '--where', 'INDICATOR=Cases recorded'];
    const { status, stdout } = await npx(
      folder,
      'aggregate',
      await figures(folder),
      ...request,
      '--format',
      'csv',
    );
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^2023,164\r?$/m);
  },
  'A file that is not there is exit code 2, in one line': async (folder) => {
    const { status, output } = await npx(folder, 'validate', 'absent.csv');
    assert.equal(status, 2);
    assert.equal(output.trim().split('\n').length, 1, output);
  },
  'Importing it where there is no page does nothing': async (folder) => {
    const program = `
      const before = Object.getOwnPropertyNames(globalThis).sort().join();
      await import('tipstat');
      const after = Object.getOwnPropertyNames(globalThis).sort().join();
      if (before !== after) throw new Error('a global was made');`;
    await writeFile(join(folder, 'import.mjs'), program);
    const { status, output } = await run(process.execPath, ['import.mjs'], { cwd: folder });
    assert.equal(status, 0, output);
    assert.equal(output, '');
  },
  'It brings no other package along': async (folder) => {
    const installed = await readdir(join(folder, 'node_modules'));
    assert.deepEqual(
      installed.filter((name) => !name.startsWith('.')),
      ['tipstat'],
    );
  },
  'It brings its notices': async (folder) => {
    const notices = join(folder, 'node_modules/tipstat/dist', packageJson.version, 'NOTICES.txt');
    assert.ok((await stat(notices)).size > 0);
  },
};

/**
 * @param {string} folder
 * @param {string[]} args
 */
const npx = (folder, ...args) =>
  run('npx', ['--offline', '--no-install', 'tipstat', ...args], {
    cwd: folder,
    // What npm has to say about a machine's settings is not the command's.
    env: { npm_config_loglevel: 'silent' },
  });

/** @param {string} folder @returns {Promise<string>} a file of figures in it */
async function figures(folder) {
  await cp(inProject('examples/cambodia/figures.csv'), join(folder, 'figures.csv'));
  return 'figures.csv';
}
