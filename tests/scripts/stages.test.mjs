import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countsOfGoogleTest,
  countsOfLastLine,
  countsOfTap,
} from '../../scripts/stages/count-lines.mjs';
import { runStages } from '../../scripts/stages/schedule.mjs';
import { addUp, broken, hasPassed } from '../../scripts/stages/stage.mjs';

/** @param {string} stdout @param {number} [status] */
const outcome = (stdout, status = 0) => ({ stdout, output: stdout, status });

/** @param {import('../../scripts/stages/stage.mjs').Counts} counts */
const numbers = ({ passed, failed }) => [passed, failed];

test('our runners are read by their last line', () => {
  assert.deepEqual(numbers(countsOfLastLine(outcome('x\n12 passed, 0 failed\n'))), [12, 0]);
  assert.deepEqual(numbers(countsOfLastLine(outcome('3 passed, 2 failed\n', 1))), [3, 2]);
});

test('a runner that ends badly, or without its counts, has failed', () => {
  assert.deepEqual(numbers(countsOfLastLine(outcome('12 passed, 0 failed\n', 139))), [12, 1]);
  assert.deepEqual(numbers(countsOfLastLine(outcome('12 passed, 0 failed\nbye\n'))), [0, 1]);
  assert.deepEqual(numbers(countsOfLastLine(outcome(''))), [0, 1]);
});

test('GoogleTest is read by its summary', () => {
  const text = '[  PASSED  ] 7 tests.\n[  FAILED  ] 2 tests, listed below:\n[  FAILED  ] A.B\n';
  assert.deepEqual(numbers(countsOfGoogleTest(outcome(text, 1))), [7, 2]);
  assert.deepEqual(numbers(countsOfGoogleTest(outcome('AddressSanitizer', 1))), [0, 1]);
});

test('TAP is read by its totals, cancelled tests included', () => {
  const text = '# pass 5\n# fail 1\n# cancelled 2\n';
  assert.deepEqual(numbers(countsOfTap(outcome(text, 1))), [5, 3]);
});

test('of TAP only the failures are shown', () => {
  const text = 'ok 1 - a\n  ---\n  b\n  ...\nnot ok 2 - c\n  ---\n  d\n  ...\nok 3 - e\n';
  assert.equal(countsOfTap(outcome(text, 1)).log, 'not ok 2 - c\n  ---\n  d\n  ...');
});

test('a stage without a test has not passed, and one that throws has failed', () => {
  assert.ok(!hasPassed({ passed: 0, failed: 0, log: '' }));
  assert.ok(!hasPassed(broken(new Error('no'))));
  assert.deepEqual(numbers(addUp([broken(''), { passed: 3, failed: 0, log: '' }])), [3, 1]);
});

test('two stages run at a time, and one that must be alone is alone', async () => {
  let running = 0;
  /** @type {Record<string, number>} */
  const most = {};
  const stage = (/** @type {string} */ name, /** @type {boolean} */ alone) => ({
    name,
    alone,
    plants: [],
    run: async () => {
      running++;
      await new Promise((resolve) => setTimeout(resolve, 20));
      most[name] = running--;
      return { passed: 1, failed: 0, log: '' };
    },
  });
  const stages = [stage('a', false), stage('alone', true), stage('b', false), stage('c', false)];
  const results = await runStages(stages, () => {});
  assert.deepEqual(
    results.map((result) => result.stage.name),
    ['a', 'alone', 'b', 'c'],
  );
  assert.equal(most['a'], 2);
  assert.equal(most['alone'], 1);
});
