import { readFile } from 'node:fs/promises';
import { inProject } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { repositoryFiles } from './artefacts.mjs';

/** The largest first load that is accepted, in bytes. */
export const budgetPath = 'tests/size-budget.json';

/**
 * What the rules of tests/layering/ and tests/hygiene/ look at.
 * @typedef {object} Repository
 * @property {SourceFile[]} files
 * @property {number[]} budgets `firstLoadBytes` of every committed size budget, oldest first, then of the present one
 *
 * @typedef {object} SourceFile
 * @property {string} path relative to the project
 * @property {number} bytes
 * @property {string} text empty for a file that is not text
 *
 * A rule: a file of its own, with the faults that show that it sees something.
 * @typedef {object} Rule
 * @property {string} title a sentence that holds where the rule is kept
 * @property {(repository: Repository) => string[]} check gives one text for each fault, beginning with the path
 * @property {Repository[]} faulty each breaks the rule
 * @property {Repository} [sound] keeps the rule, where that is not plain from the project itself
 */

/** @returns {Promise<Repository>} */
export async function readRepository() {
  const files = await Promise.all((await repositoryFiles()).map(readSource));
  return { files, budgets: await readBudgets() };
}

/** @param {string} path @returns {Promise<SourceFile>} */
async function readSource(path) {
  const content = await readFile(inProject(path));
  const text = content.includes(0) ? '' : content.toString('utf8');
  return { path, bytes: content.length, text };
}

/** @returns {Promise<number[]>} */
async function readBudgets() {
  const log = await run('git', ['log', '--reverse', '--format=%H', '--', budgetPath]);
  const commits = log.stdout.split('\n').filter(Boolean);
  const committed = await Promise.all(
    commits.map(async (commit) => (await run('git', ['show', `${commit}:${budgetPath}`])).stdout),
  );
  const present = await readFile(inProject(budgetPath), 'utf8').catch(() => '');
  return [...committed, present].filter(Boolean).map((text) => JSON.parse(text).firstLoadBytes);
}

/**
 * A repository of the given files, for rules to plant.
 *
 * @param {Record<string, string>} texts by path
 * @param {number[]} [budgets]
 * @returns {Repository}
 */
export const repositoryOf = (texts, budgets = []) => ({
  files: Object.entries(texts).map(([path, text]) => ({ path, text, bytes: text.length })),
  budgets,
});

/**
 * The lines of chosen files.
 *
 * @param {Repository} repository
 * @param {RegExp} paths
 * @returns {{path: string, line: string, place: string}[]} place is `path:number`
 */
export const linesOf = ({ files }, paths) =>
  files
    .filter(({ path }) => paths.test(path))
    .flatMap(({ path, text }) =>
      text.split('\n').map((line, index) => ({ path, line, place: `${path}:${index + 1}` })),
    );
