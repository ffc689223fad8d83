import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { test } from './harness.mjs';
import { until } from './observe.mjs';
import { root } from './server.mjs';

const folder = join(root, 'tests', 'cases');

/** @type {readonly { glue: string, policy: string }[]} */
const builds = [
  { glue: 'core', policy: 'strict' },
  { glue: 'full', policy: 'strict' },
  { glue: 'core-js', policy: 'no-wasm' },
  { glue: 'full-js', policy: 'no-wasm' },
];

for (const { glue, policy } of builds) {
  test(
    `every case gives the expected bytes by ${glue} under the policy ${policy}`,
    async (context) => {
      const cases = await listCases();
      assert.ok(cases.length > 0);
      const page = await context.open('tests/browser/pages/cases.html', { policy });
      await until(page, () => 'runCases' in window);
      const faults = await page.evaluate(
        (name, list) => /** @type {any} */ (window).runCases(name, list),
        glue,
        cases,
      );
      assert.deepEqual(faults, []);
      assert.deepEqual(await context.violations(), []);
    },
    { seconds: 60 },
  );
}

for (const { glue, policy } of builds.filter((build) => build.glue.startsWith('full'))) {
  test(
    `every file of the fuzz corpora gives the stored answer by ${glue} under the policy ${policy}`,
    async (context) => {
      const page = await context.open('tests/browser/pages/cases.html', { policy });
      await until(page, () => 'runCorpora' in window);
      const faults = await page.evaluate(
        (name) => /** @type {any} */ (window).runCorpora(name),
        glue,
      );
      assert.deepEqual(faults, []);
    },
    { seconds: 60 },
  );
}

test('a case is seen to fail where another answer is expected', async (context) => {
  const [first, second] = await listCases();
  const page = await context.open('tests/browser/pages/cases.html');
  await until(page, () => 'runCases' in window);
  const faults = await page.evaluate(
    (list) => /** @type {any} */ (window).runCases('full', list),
    [{ ...first, expected: second.expected }, second],
  );
  assert.equal(faults.length, 1);
  assert.match(faults[0], /differs at byte/);
});

async function listCases() {
  const groups = await readdir(folder, { withFileTypes: true });
  const lists = groups.filter((entry) => entry.isDirectory()).map(({ name }) => listGroup(name));
  return (await Promise.all(lists)).flat();
}

/** @param {string} group */
async function listGroup(group) {
  const files = await readdir(join(folder, group));
  const input = files.find((file) => file.startsWith('input.')) ?? '';
  return files
    .filter((file) => file.endsWith('.request'))
    .map((file) => ({
      input: `${group}/${input}`,
      request: `${group}/${file}`,
      expected: `${group}/${file.replace(/request$/, 'json')}`,
    }));
}
