import assert from 'node:assert/strict';

import { test } from './harness.mjs';
import { settled, shown } from './report.mjs';

/** @typedef {import('./harness.mjs').Context} Context */
/** @typedef {import('./harness.mjs').OpenOptions} OpenOptions */

const path = 'element?src=pages/small.csv&rows=offence&columns=period&view=bar';

/**
 * @param {Context} context
 * @param {OpenOptions} options
 */
async function answers(context, options, address = path) {
  const page = await context.open(address, options);
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  const report = await shown(page, '#tested');
  const wasm = await page.evaluate(() => typeof WebAssembly);
  const [validation] = await page.evaluate(() => /** @type {any} */ (window).record.answers);
  const files = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)),
  );
  return { report, wasm, validation, files };
}

/** @type {{ what: string, options: OpenOptions, build: string }[]} */
const situations = [
  { what: 'under the strict policy', options: {}, build: 'core.wasm' },
  { what: 'with one policy named', options: { policy: 'named' }, build: 'core.wasm' },
  { what: 'without a policy', options: { policy: 'none' }, build: 'core.wasm' },
  {
    what: "under trusted-types 'none'",
    options: { policy: 'trusted-none' },
    build: 'core.wasm',
  },
  { what: "under script-src 'self'", options: { policy: 'no-wasm' }, build: 'core-js.js' },
  { what: 'with WebAssembly switched off', options: { wasm: false }, build: 'core-js.js' },
];

for (const { what, options, build } of situations) {
  test(`the report answers ${what} by ${build}`, async (context) => {
    const expected = await answers(context, { policy: 'none' });
    const { report, wasm, validation, files } = await answers(context, options);
    assert.equal(wasm, options.wasm === false ? 'undefined' : 'object');
    assert.ok(files.includes(build), `fetched: ${files}`);
    assert.equal(files.includes('core.wasm') && files.includes('core-js.js'), false);
    assert.deepEqual(report, expected.report);
    assert.deepEqual(validation, expected.validation);
    assert.equal(report.rows.length, 3);
    // Whether a policy forbids WebAssembly is known only by trying, which `engine="js"` does not; so is
    // whether it forbids a policy of Trusted Types. WebKit refuses without a report.
    const tried = ['wasm-eval', 'trusted-types-policy'].filter(
      (_, index) => options.policy === ['no-wasm', 'trusted-none'][index],
    );
    const refused = (await context.violations()).map(({ blocked }) => blocked);
    assert.deepEqual(
      refused.filter((what) => !tried.includes(what)),
      [],
    );
  });
}

for (const policy of ['strict', 'trusted-none']) {
  test(`a chart that was altered on its way is not run (${policy})`, async (context) => {
    const page = await context.open(`${path}&lib=altered`, { policy });
    assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
    const seen = await page.evaluate(() => {
      const root = document.querySelector('#tested')?.shadowRoot;
      return {
        altered: 'altered' in globalThis,
        chart: root?.querySelector('.chart')?.textContent,
        rows: root?.querySelectorAll('tbody tr').length,
      };
    });
    assert.deepEqual(seen, {
      altered: false,
      chart: 'The chart could not be loaded. All figures stand in the table.',
      rows: 3,
    });
  });
}

test('a table alone loads no chart', async (context) => {
  const { files } = await answers(context, {}, path.replace('&view=bar', ''));
  assert.deepEqual(
    files.filter((name) => /^(bar|line)\.js$/.test(name ?? '')),
    [],
  );
});

test('60,000 rows are read without a Worker where the policy forbids one', async (context) => {
  const large = path.replace('pages/small.csv', 'made/rows.csv%3Frows%3D60000');
  const { report, files } = await answers(context, { policy: 'trusted-none' }, large);
  assert.ok(report.rows.length >= 6);
  assert.equal(files.includes('worker.js'), false);
});

test('engine="js" takes the JavaScript build without asking for the other', async (context) => {
  const { files } = await answers(context, { policy: 'no-wasm' }, `${path}&engine=js`);
  assert.ok(files.includes('core-js.js'));
  assert.equal(files.includes('core.wasm'), false);
  assert.deepEqual(await context.violations(), []);
});

test('with scripts off the table in the element is shown', async (context) => {
  const page = await context.open(`${path}&fallback=1`, { javascript: false });
  const visible = await page.evaluate(() => {
    const table = document.querySelector('#tested table');
    return { height: table?.getBoundingClientRect().height ?? 0, text: table?.textContent };
  });
  assert.ok(visible.height > 20);
  assert.match(visible.text ?? '', /999,111/);
  assert.equal(
    await page.evaluate(() => Boolean(document.getElementById('tested')?.shadowRoot)),
    false,
  );
});
