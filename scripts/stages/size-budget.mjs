import { readFile } from 'node:fs/promises';
import { inProject } from '../lib/project.mjs';
import { firstLoadSizes, inKilobytes } from '../size.mjs';
import { release } from './artefacts.mjs';
import { budgetPath } from './repository.mjs';
import { countFaults, plant } from './stage.mjs';

/** @import { Counts, Stage } from './stage.mjs' */

/**
 * @param {number} budget in bytes
 * @returns {Promise<Counts>} one check
 */
async function checkSize(budget) {
  const sizes = await firstLoadSizes();
  const sum = sizes.reduce((total, { bytes }) => total + bytes, 0);
  const text = sizes.map(({ name, bytes }) => `${name} ${inKilobytes(bytes)}`).join(', ');
  const fault = `${text}: ${sum} bytes, and the budget is ${budget}`;
  return countFaults(['size'], sum > budget ? [fault] : []);
}

/** @type {Stage} */
export const sizeBudget = {
  name: 'size of a first load',
  run: async () => {
    await release();
    const { firstLoadBytes } = JSON.parse(await readFile(inProject(budgetPath), 'utf8'));
    return checkSize(firstLoadBytes);
  },
  plants: [plant('a first load above its budget', () => checkSize(1000), 'the budget is 1000')],
};
