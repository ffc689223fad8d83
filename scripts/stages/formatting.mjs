import { readFile } from 'node:fs/promises';
import { inProject } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { repositoryFiles } from './artefacts.mjs';
import { countFaults, plant } from './stage.mjs';

/** @import { Counts, Stage } from './stage.mjs' */

const isCpp = (/** @type {string} */ path) => /\.(cc|h)$/.test(path);

/**
 * @param {readonly string[]} paths
 * @param {(path: string) => Promise<string>} read
 * @returns {Promise<Counts>}
 */
async function checkFormatting(paths, read) {
  const checked = [];
  const faults = [];
  for (const path of paths) {
    const formatted = isCpp(path) ? await isCppFormatted(path, read) : await isPretty(path, read);
    if (formatted === undefined) continue;
    checked.push(path);
    if (!formatted) faults.push(`${path}: not formatted`);
  }
  return countFaults(checked, faults);
}

/**
 * @param {string} path
 * @param {(path: string) => Promise<string>} read
 */
async function isCppFormatted(path, read) {
  const args = ['--dry-run', '-Werror', `--assume-filename=${path}`];
  return (await run('clang-format', args, { input: await read(path) })).status === 0;
}

/**
 * @param {string} path
 * @param {(path: string) => Promise<string>} read
 * @returns {Promise<boolean | undefined>} undefined for what Prettier does not know or must not touch
 */
async function isPretty(path, read) {
  const prettier = await import('prettier');
  const ignorePath = inProject('.prettierignore');
  const { ignored, inferredParser } = await prettier.getFileInfo(inProject(path), { ignorePath });
  if (ignored || !inferredParser) return undefined;
  const options = await prettier.resolveConfig(inProject(path));
  return prettier.check(await read(path), { ...options, filepath: inProject(path) });
}

/** @param {string} path @param {string} text */
const checkPlanted = (path, text) => checkFormatting([path], async () => text);

/** @type {Stage} */
export const formatting = {
  name: 'formatting',
  run: async () =>
    checkFormatting(await repositoryFiles(), (path) => readFile(inProject(path), 'utf8')),
  plants: [
    plant('badly formatted C++', () => checkPlanted('core/planted.cc', 'int  a ;\n'), 'planted.cc'),
    plant(
      'badly formatted JavaScript',
      () => checkPlanted('web/planted.js', 'let a=1\n'),
      'planted.js',
    ),
  ],
};
