// Builds and tests everything: `npm test [-- --quick | --only WORD | --list]`. The last line counts passed and failed.
import { parseArgs } from 'node:util';
import { runStages } from './stages/schedule.mjs';
import { addUp, hasPassed } from './stages/stage.mjs';
import { setupOrExit } from './setup.mjs';

/** @import { Result } from './stages/schedule.mjs' */
/** @import { Stage } from './stages/stage.mjs' */

const usage = `Usage: npm test -- [--quick] [--only WORD]... [--list]
  --quick  leaves out what needs a browser
  --only   runs the stages whose name contains WORD
  --list   prints the names of the stages`;

/** @returns {{quick: boolean, only: string[], list: boolean}} */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        list: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    console.error(`${/** @type {Error} */ (error).message}\n${usage}`);
    return process.exit(2);
  }
}

/**
 * @param {readonly Stage[]} stages
 * @param {{quick: boolean, only: string[]}} options
 */
const choose = (stages, { quick, only }) =>
  stages
    .filter(({ needsBrowser }) => !(quick && needsBrowser))
    .filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)));

/** @param {Result} result */
function showProgress({ stage, counts, seconds }) {
  if (!hasPassed(counts)) console.error(`\n--- ${stage.name}\n${tail(counts.log)}\n`);
  console.error(
    `${hasPassed(counts) ? 'ok    ' : 'FAILED'} ${stage.name} (${seconds.toFixed(0)} s)`,
  );
}

/** @param {string} log @returns {string} its end: what failed stands there */
function tail(log) {
  const lines = log.trimEnd().split('\n');
  const most = 200;
  return lines.length > most ? `…\n${lines.slice(-most).join('\n')}` : lines.join('\n');
}

/** @param {readonly Result[]} results @returns {boolean} whether nothing failed */
function report(results) {
  console.log('');
  for (const { stage, counts } of results) {
    const remark = counts.passed + counts.failed === 0 ? '  (no test ran)' : '';
    console.log(
      `${stage.name.padEnd(32)} ${counts.passed} passed, ${counts.failed} failed${remark}`,
    );
  }
  const { passed, failed } = addUp(results.map(({ counts }) => counts));
  const empty = results.filter(({ counts }) => counts.passed + counts.failed === 0).length;
  console.log(`${passed} passed, ${failed + empty} failed`);
  return results.length > 0 && results.every(({ counts }) => hasPassed(counts));
}

const options = readArguments();
const wantsBrowsers = !options.quick && !options.list;
if (!options.list) await setupOrExit({ tests: true, browsers: wantsBrowsers });

const { allStages } = await import('./stages/all.mjs');
const stages = choose(await allStages(), options);
if (options.list) {
  for (const { name } of stages) console.log(name);
} else {
  const results = await runStages(stages, showProgress);
  if (options.quick) console.log('\n--quick: left out what needs a browser.');
  process.exitCode = report(results) ? 0 : 1;
}
