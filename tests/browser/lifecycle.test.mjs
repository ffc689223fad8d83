import assert from 'node:assert/strict';

import { test } from './harness.mjs';
import { pause, recorded, until } from './observe.mjs';
import { settled, shown } from './report.mjs';

const small = 'src=pages/small.csv&rows=offence&columns=period&view=bar&worker=off';
const large = 'src=made/rows.csv%3Frows%3D60000&rows=offence&columns=period&view=table';

test('a report that leaves the page while it loads ends its request', async (context) => {
  const page = await context.open('element?src=made/endless.csv');
  const request = () => context.requests().find(({ path }) => path === 'made/endless.csv');
  for (let waited = 0; !request() && waited < 5000; waited += 50) await pause(50);
  await pause(200);
  assert.equal(request()?.state, 'open');
  await page.evaluate(() => document.getElementById('tested')?.remove());
  for (let waited = 0; request()?.state === 'open' && waited < 3000; waited += 50) await pause(50);
  assert.equal(request()?.state, 'cut');
  assert.deepEqual((await recorded(page)).events, []);
});

test('a report that moves in the page is whole afterwards', async (context) => {
  const page = await context.open(`element?${small}`);
  await settled(page, '#tested');
  const before = await shown(page, '#tested');
  await page.evaluate(() => {
    const place = document.body.appendChild(document.createElement('section'));
    place.append(/** @type {Element} */ (document.getElementById('tested')));
  });
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  assert.deepEqual(await shown(page, '#tested'), before);
  assert.equal(before.rows.length, 3);
});

test('a report that moves while it loads is whole afterwards', async (context) => {
  const page = await context.open('element?view=table');
  await page.evaluate(() => {
    const report = /** @type {Element} */ (document.getElementById('tested'));
    report.setAttribute('rows', 'offence');
    report.setAttribute('columns', 'period');
    report.setAttribute('src', 'pages/small.csv');
    document.body.append(report);
  });
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  assert.equal((await shown(page, '#tested')).rows.length, 3);
});

test(
  'a report that takes longer than half a second shows how far it is, until it stands',
  async (context) => {
    const src = 'src=made/rows.csv%3Frows%3D600000&rows=offence&columns=period&view=table';
    const page = await context.open(`element?${src}`);
    const bar = () => {
      const root = document.getElementById('tested')?.shadowRoot;
      const { ariaLabel, value } = root?.querySelector('progress') ?? {};
      return ariaLabel && value ? { ariaLabel, value } : null;
    };
    const shownBar = await until(page, bar);
    assert.equal(shownBar.ariaLabel, 'Reading the data');
    assert.ok(shownBar.value > 0 && shownBar.value <= 1);
    assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
    assert.ok(!(await page.evaluate(bar)));
  },
  { seconds: 60 },
);

test(
  '60,000 rows are read by a Worker and the page goes on answering',
  async (context) => {
    /** @type {number[]} */
    const pauses = [];
    for (let tries = 0; tries < 3 && !(Math.min(...pauses) < 100); tries++) {
      pauses.push(await longestPause(context));
    }
    assert.ok(
      Math.min(...pauses) < 100,
      `the page did not answer for ${pauses.map(Math.round)} ms`,
    );
    assert.equal(workers(context), pauses.length);
  },
  { seconds: 90 },
);

test('60,000 rows give the same answer with worker="off"', async (context) => {
  const page = await context.open(`element?${large}`);
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  assert.equal(workers(context), 1);
  const without = await context.open(`element?${large}&worker=off`);
  assert.deepEqual(await settled(without, '#tested'), { state: 'ready' });
  assert.equal(workers(context), 1);
  const answer = await shown(page, '#tested');
  assert.ok(answer.rows.length >= 6, 'six offences');
  assert.deepEqual(await shown(without, '#tested'), answer);
});

/** @param {import('./harness.mjs').Context} context */
const workers = (context) =>
  context.requests().filter(({ path }) => path === 'lib/worker.js').length;

/**
 * @param {import('./harness.mjs').Context} context
 * @returns {Promise<number>} milliseconds for which reading alone stops the page: what other programs
 *   take from a page that does nothing for as long is deducted
 */
async function longestPause(context) {
  const page = await context.open(`element?${small}`);
  await settled(page, '#tested');
  await page.evaluate(startMeasuring);
  const start = Date.now();
  await page.evaluate(() => {
    const report = /** @type {Element} */ (document.getElementById('tested'));
    report.setAttribute('worker', 'auto');
    report.setAttribute('src', 'made/rows.csv?rows=60000');
  });
  await pause(50);
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  await pause(200);
  const { longestGap, longTasks } = await recorded(page);
  assert.ok((await shown(page, '#tested')).rows.length >= 6);
  const duration = Date.now() - start;
  await page.evaluate(startMeasuring);
  await pause(duration);
  const idle = (await recorded(page)).longestGap;
  return Math.max(longestGap - idle, ...longTasks);
}

/** Runs in the page. */
function startMeasuring() {
  Object.assign(/** @type {any} */ (window).record, { longestGap: 0, longTasks: [] });
}

test('after a trap the report says so and the next one works', async (context) => {
  const page = await context.open('pages/trap.html');
  await page.evaluate(() => customElements.whenDefined('tipstat-report').then(() => {}));
  await page.evaluate(addReport, 'before');
  assert.deepEqual(await settled(page, '#before'), { state: 'ready' });
  await page.evaluate(switchTraps, true);
  await page.evaluate(addReport, 'trapped');
  assert.deepEqual(await settled(page, '#trapped'), { state: 'refused', code: 'trapped' });
  assert.notEqual((await shown(page, '#trapped')).alert, '');
  assert.ok((await page.evaluate(switchTraps, false)) > 0, 'nothing trapped');
  await page.evaluate(addReport, 'after');
  assert.deepEqual(await settled(page, '#after'), { state: 'ready' });
  assert.deepEqual((await shown(page, '#after')).rows, (await shown(page, '#before')).rows);
});

/**
 * Runs in the page.
 *
 * @param {string} id
 */
function addReport(id) {
  const report = document.createElement('tipstat-report');
  const attributes = { id, src: 'small.csv', rows: 'offence', columns: 'period', worker: 'off' };
  for (const [name, value] of Object.entries(attributes)) report.setAttribute(name, value);
  document.querySelector('main')?.append(report);
}

/**
 * Runs in the page.
 *
 * @param {boolean} on
 * @returns {number} traps so far
 */
function switchTraps(on) {
  const { trapping } = /** @type {any} */ (window);
  trapping.on = on;
  return trapping.traps;
}
