import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';

import { runAxe } from './checks/axe.mjs';
import { chartContrast } from './checks/contrast.mjs';
import { chartFigures } from './checks/numbers.mjs';
import { tableFaults } from './checks/table.mjs';
import { addressesOf, tracesOf } from './checks/traces.mjs';
import { examples, offlineExample } from './examples.mjs';
import { test } from './harness.mjs';
import { messagesOf } from './observe.mjs';
import { allReady, nameReports, shown } from './report.mjs';

/** @typedef {import('./harness.mjs').Page} Page */

/** @type {readonly ('light' | 'dark')[]} */
const schemes = ['light', 'dark'];

for (const { name, path, lang, reports, full } of examples) {
  for (const colorScheme of schemes) {
    test(`the page ${name} is complete and accessible when ${colorScheme}`, async (context) => {
      const page = await context.open(path, { colorScheme });
      assert.ok((await allReady(page)) >= reports);
      await assertComplete(page);
      assert.deepEqual(await context.violations(), []);
      await assertAccessible(page);
    });
  }

  test(`the page ${name} asks for its own files only and leaves no trace`, async (context) => {
    const page = await context.open(path);
    await allReady(page);
    const { named, fetched } = await addressesOf(page);
    const own = new RegExp(
      `/dist/[^/]+/(${full ? 'full\\.(wasm|js)|' : ''}core\\.wasm|more\\.json|charts/\\w+\\.js|locales/((areas|charts)/)?${lang}\\.json)$`,
    );
    // Firefox draws list marks with a font of its own from a data: address.
    const foreign = (/** @type {string} */ address) =>
      !named.includes(address) && !own.test(address) && !/^data:|\/favicon\.ico$/.test(address);
    const asked = context.requests();
    assert.deepEqual(fetched.filter(foreign), [], 'by the engine’s own account');
    assert.deepEqual(page.requests?.().filter(foreign) ?? [], [], 'by the driver’s account');
    const served = asked.map((entry) => context.address(entry.path));
    assert.deepEqual(served.filter(foreign), [], 'by the server’s account');
    assert.ok(served.some((address) => address.endsWith('core.wasm')));
    assert.deepEqual(
      asked.filter(({ status }) => status !== 200),
      [],
    );
    assert.deepEqual(await tracesOf(page), []);
    assert.deepEqual(await context.violations(), []);
    assert.deepEqual(await messagesOf(context, page, path), []);
  });
}

test('tiers are shown by their names', async (context) => {
  const page = await context.open('examples/cambodia/index.html');
  await allReady(page);
  const tiers = await page.evaluate(
    () =>
      document.querySelector('tipstat-report[src="tiers.csv"]')?.shadowRoot?.querySelector('tbody')
        ?.textContent,
  );
  assert.match(tiers ?? '', /Tier 2 Watch List.*Tier 3/s);
});

test('the offline file opens from a disk and asks for nothing', async (context) => {
  assert.ok(existsSync(offlineExample), `${offlineExample} is not built`);
  const offline = context.driver.emulates.has('offline') ? { offline: true } : {};
  const page = await context.openFile(offlineExample, offline);
  await allReady(page);
  await assertComplete(page);
  const { fetched } = await addressesOf(page);
  assert.deepEqual(fetched, []);
  assert.deepEqual(context.requests(), []);
  await assertAccessible(page);
});

/** @param {Page} page */
async function assertComplete(page) {
  for (const { selector, view } of await nameReports(page)) {
    const report = await shown(page, selector);
    assert.ok(report.rows.length > 0, `${selector} has no rows`);
    assert.equal(report.alert, '');
    assert.equal(report.fallback, false, `${selector} shows its fallback beside the table`);
    assert.notEqual(report.findingsText, '', `${selector} has no line of findings`);
    assert.deepEqual(await tableFaults(page, selector), []);
    if (view === 'bar' || view === 'line') {
      assert.ok(report.marks > 0, `${selector} has no marks`);
      const { figures, strange } = await chartFigures(page, selector);
      assert.deepEqual(strange, [], 'figures that only the chart prints');
      assert.ok(figures > 0, 'the chart prints no figures');
      const { faults, texts } = await chartContrast(page, selector);
      assert.deepEqual(faults, []);
      assert.ok(texts > 0);
    }
  }
}

/** @param {Page} page */
async function assertAccessible(page) {
  const { violations, passed, insideShadow } = await runAxe(page);
  assert.deepEqual(violations, []);
  assert.ok(passed > 20 && insideShadow > 20, `${passed} rules, ${insideShadow} shadow elements`);
}
