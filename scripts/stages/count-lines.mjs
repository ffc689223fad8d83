/** @import { Outcome } from '../lib/run.mjs' */
/** @import { Counts } from './stage.mjs' */

/**
 * Reads the counts that our own runners print last. A runner that ends badly has failed whatever it printed.
 *
 * @param {Outcome} outcome
 * @returns {Counts}
 */
export function countsOfLastLine({ status, output, stdout }) {
  const line = stdout.trimEnd().split('\n').at(-1) ?? '';
  const found = /^(\d+) passed, (\d+) failed$/.exec(line);
  return withStatus(status, output, Number(found?.[1] ?? 0), Number(found?.[2] ?? 1));
}

/**
 * @param {Outcome} outcome of a GoogleTest program
 * @returns {Counts}
 */
export function countsOfGoogleTest({ status, output }) {
  const passed = lastNumber(output, /^\[ {2}PASSED {2}\] (\d+) test/gm);
  const failed = lastNumber(output, /^\[ {2}FAILED {2}\] (\d+) test/gm);
  return withStatus(status, output, passed, failed);
}

/**
 * @param {Outcome} outcome of `node --test --test-reporter=tap`
 * @returns {Counts}
 */
export function countsOfTap({ status, output }) {
  const passed = lastNumber(output, /^# pass (\d+)$/gm);
  const failed =
    lastNumber(output, /^# fail (\d+)$/gm) + lastNumber(output, /^# cancelled (\d+)$/gm);
  return withStatus(status, failuresOf(output), passed, failed);
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
const lastNumber = (text, pattern) => Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);

/**
 * @param {number} status
 * @param {string} log
 * @param {number} passed
 * @param {number} failed
 * @returns {Counts}
 */
const withStatus = (status, log, passed, failed) => ({
  passed,
  failed: status === 0 ? failed : Math.max(1, failed),
  log,
});

/** @param {string} tap @returns {string} the failures with what is said about each; all of it where none is reported */
const failuresOf = (tap) =>
  tap.match(/^ *not ok .*(?:\n *---\n[^]*?\n *\.\.\.)?/gm)?.join('\n') ?? tap;
