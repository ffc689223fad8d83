import { broken } from './stage.mjs';

/** @import { Counts, Stage } from './stage.mjs' */

/**
 * @typedef {object} Result
 * @property {Stage} stage
 * @property {Counts} counts
 * @property {number} seconds
 */

/**
 * Runs the stages two at a time, then one by one those that must be alone.
 *
 * @param {readonly Stage[]} stages
 * @param {(result: Result) => void} onResult called as each ends
 * @returns {Promise<Result[]>} in the order of the stages
 */
export async function runStages(stages, onResult) {
  /** @type {Map<Stage, Result>} */
  const results = new Map();
  const runFrom = async (/** @type {Stage[]} */ queue) => {
    for (let stage = queue.shift(); stage; stage = queue.shift()) {
      const result = await runStage(stage);
      results.set(stage, result);
      onResult(result);
    }
  };
  const together = stages.filter(({ alone }) => !alone);
  await Promise.all([runFrom(together), runFrom(together)]);
  await runFrom(stages.filter(({ alone }) => alone));
  return stages.flatMap((stage) => results.get(stage) ?? []);
}

/** @param {Stage} stage @returns {Promise<Result>} */
async function runStage(stage) {
  const start = performance.now();
  const counts = await stage.run().catch(broken);
  return { stage, counts, seconds: (performance.now() - start) / 1000 };
}
