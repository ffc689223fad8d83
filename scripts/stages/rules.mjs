import { globSync } from '../lib/glob.mjs';
import { inProject, root } from '../lib/project.mjs';
import { readRepository } from './repository.mjs';
import { addUp, countFaults } from './stage.mjs';
import { pathToFileURL } from 'node:url';

/** @import { Repository, Rule } from './repository.mjs' */
/** @import { Counts, Stage } from './stage.mjs' */

/** @param {string} folder @returns {Promise<Rule[]>} */
async function loadRules(folder) {
  const paths = globSync(`tests/${folder}/*.mjs`, root);
  const modules = await Promise.all(
    paths.map((path) => import(pathToFileURL(inProject(path)).href)),
  );
  return modules.map(({ rule }) => rule);
}

/**
 * @param {Rule} rule
 * @param {Repository} repository
 * @returns {Counts} one check, whatever the number of faults
 */
function countRule({ title, check }, repository) {
  const faults = check(repository).map((fault) => `  ${fault}`);
  return countFaults([title], faults.length > 0 ? [`${title}:\n${faults.join('\n')}`] : []);
}

/**
 * @param {string} folder of tests/ with one rule in each file
 * @returns {Promise<Stage>}
 */
export async function ruleStage(folder) {
  const rules = await loadRules(folder);
  return {
    name: folder,
    run: async () => {
      const repository = await readRepository();
      return addUp(rules.map((rule) => countRule(rule, repository)));
    },
    plants: rules.map((rule) => ({
      name: `against “${rule.title}”`,
      isSeen: async () =>
        rule.faulty.length > 0 &&
        rule.faulty.every((faulty) => rule.check(faulty).length > 0) &&
        (!rule.sound || rule.check(rule.sound).length === 0),
    })),
  };
}
