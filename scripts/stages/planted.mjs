import { countFaults, plant } from './stage.mjs';

/** @import { Counts, Plant, Stage } from './stage.mjs' */

/**
 * @param {readonly Plant[]} plants
 * @returns {Promise<Counts>}
 */
async function countUnseen(plants) {
  const faults = [];
  for (const { name, isSeen } of plants) {
    const seen = await isSeen().catch((error) => `${name}: ${error.message}`);
    if (seen !== true) faults.push(seen || `${name}: was planted and not seen`);
  }
  return countFaults(
    plants.map(({ name }) => name),
    faults,
  );
}

/**
 * The stage that checks the checks: it plants what the other stages must see.
 *
 * @param {readonly Stage[]} stages
 * @returns {Stage}
 */
export const plantedStage = (stages) => ({
  name: 'planted faults',
  alone: true,
  run: () => countUnseen([...stages.flatMap(({ plants }) => plants), unseen]),
  plants: [],
});

/** The check of the checks is checked as well. */
const unseen = plant(
  'a planted fault that is not seen',
  () => countUnseen([{ name: 'planted', isSeen: async () => false }]),
  'was planted and not seen',
);
