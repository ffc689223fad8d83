import assert from 'node:assert/strict';

import { test } from './harness.mjs';
import { until } from './observe.mjs';
import { settled, shown } from './report.mjs';

/** @typedef {import('./harness.mjs').Context} Context */

const path = 'element?src=pages/wrong-sum.csv&rows=Age&columns=Sex';

/** @param {Context} context @returns {boolean} */
const tookSecond = (context) =>
  context.requests().some((request) => /full\.wasm$/.test(request.path));

test('a reader asks which figures may be wrong, and only then the second module comes', async (context) => {
  const page = await context.open(path);
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  assert.equal(tookSecond(context), false);
  const before = await shown(page, '#tested');
  await page.evaluate(() => {
    const root = document.querySelector('#tested')?.shadowRoot;
    const button = /** @type {HTMLElement} */ (root?.querySelector('.why'));
    button.click();
  });
  await until(page, () =>
    Boolean(
      /All would add up if/.test(document.querySelector('#tested')?.shadowRoot?.textContent ?? ''),
    ),
  );
  assert.equal(tookSecond(context), true);
  const after = await shown(page, '#tested');
  assert.deepEqual(after.rows.length, before.rows.length);
  assert.ok(after.findings < before.findings, 'one cause is one finding');
  assert.match(
    after.findingsText,
    /All would add up if 74 were 47\. Two digits may have changed places\./,
  );
  const focused = await page.evaluate(
    () => document.querySelector('#tested')?.shadowRoot?.activeElement?.tagName,
  );
  assert.equal(focused, 'SUMMARY');
});

test('what cannot be worked out leaves the report as it was', async (context) => {
  const page = await context.open(`${path}&lib=altered`);
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  await page.evaluate(() => {
    const tested = /** @type {any} */ (document.querySelector('#tested'));
    tested.addEventListener('tipstat-error', (/** @type {any} */ event) => {
      tested.dataset.failed = event.detail.code;
    });
    tested.shadowRoot.querySelector('.why').click();
  });
  await until(page, () => {
    const tested = /** @type {any} */ (document.querySelector('#tested'));
    return Boolean(tested.dataset.failed && tested.shadowRoot.querySelector('.why'));
  });
  assert.equal((await shown(page, '#tested')).rows.length, 3);
});

test('rules of the publisher are checked in the page', async (context) => {
  const page = await context.open(`${path}&rules=pages/rules.vtl`);
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  const { findingsText } = await shown(page, '#tested');
  assert.match(findingsText, /Rule large of counts does not hold here: n < 160 \(too many\)/);
});

test('rules that do not parse are refused with their place', async (context) => {
  const page = await context.open(`${path}&rules=pages/small.csv`);
  const outcome = await settled(page, '#tested');
  assert.equal(outcome.state, 'refused');
  assert.match((await shown(page, '#tested')).alert, /line 1/);
});

test('a schema says what the columns are', async (context) => {
  const page = await context.open('element?src=pages/coded.csv&schema=pages/coded.schema.json');
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  const { rows, findingsText } = await shown(page, '#tested');
  assert.deepEqual(rows[0]?.[0], '2022');
  assert.match(findingsText, /-7|−7/);
});
