/**
 * What a stage found.
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {string} log shown when something failed
 *
 * A fault that is put before a stage's own check, to see that the check sees it.
 * @typedef {object} Plant
 * @property {string} name
 * @property {() => Promise<boolean>} isSeen
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {boolean} [alone] runs after the others and one at a time, since its times and its memory count
 * @property {boolean} [needsBrowser]
 * @property {() => Promise<Counts>} run
 * @property {Plant[]} plants none only where another stage of the same kind plants for it
 */

/** @param {Counts} counts @returns {boolean} a stage that ran no test has not passed */
export const hasPassed = ({ passed, failed }) => failed === 0 && passed > 0;

/**
 * @param {string} name
 * @param {() => Promise<Counts>} run a stage's own check on something faulty
 * @param {string} sign that stands in the log where the fault was seen, and not something else
 * @returns {Plant}
 */
export const plant = (name, run, sign) => ({
  name,
  isSeen: async () => {
    const counts = await run();
    return !hasPassed(counts) && counts.log.includes(sign);
  },
});

/**
 * Counts of a list of checks.
 *
 * @param {readonly string[]} names of everything that was checked
 * @param {readonly string[]} faults one text for each that failed
 * @returns {Counts}
 */
export const countFaults = (names, faults) => ({
  passed: Math.max(0, names.length - faults.length),
  failed: faults.length,
  log: faults.join('\n'),
});

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export const addUp = (all) => ({
  passed: all.reduce((sum, { passed }) => sum + passed, 0),
  failed: all.reduce((sum, { failed }) => sum + failed, 0),
  log: all
    .filter((counts) => !hasPassed(counts))
    .map(({ log }) => log)
    .join('\n'),
});

/** @param {unknown} error @returns {Counts} of a stage that could not run to its end */
export const broken = (error) => ({
  passed: 0,
  failed: 1,
  log: error instanceof Error ? (error.stack ?? error.message) : String(error),
});
