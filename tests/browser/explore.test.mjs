import assert from 'node:assert/strict';

import { runAxe } from './checks/axe.mjs';
import { test } from './harness.mjs';
import { until } from './observe.mjs';
import { settled, shown } from './report.mjs';

/** @typedef {import('./harness.mjs').Context} Context */

const path = 'element?src=pages/small.csv&rows=offence&columns=period&view=';

/** Runs in the page: what is spoken and what the tip shows. */
function state() {
  const root = document.querySelector('#tested')?.shadowRoot;
  const tip = /** @type {HTMLElement | null} */ (root?.querySelector('.tip'));
  return {
    spoken: root?.querySelector('.chart [role=status]')?.textContent ?? '',
    tip: tip && !tip.hidden ? (tip.textContent ?? '') : '',
    rings: root?.querySelectorAll('.ring').length ?? 0,
  };
}

/** Runs in the page. */
function hasSpoken() {
  const root = document.querySelector('#tested')?.shadowRoot;
  return Boolean(root?.querySelector('.chart [role=status]')?.textContent);
}

/** @param {Context} context @param {string} view */
async function focused(context, view) {
  const page = await context.open(path + view);
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  await page.evaluate(() => {
    const root = document.querySelector('#tested')?.shadowRoot;
    /** @type {HTMLElement | null | undefined} */ (root?.querySelector('.chart'))?.focus();
  });
  await until(page, hasSpoken);
  return page;
}

for (const view of ['bar', 'line', 'stacked', 'matrix', 'multiples', 'flow']) {
  test(`the figures of ${view} are gone through by the arrow keys, each spoken as the table has it`, async (context) => {
    const page = await focused(context, view);
    const { rows, headers } = await shown(page, '#tested');
    const number = (/** @type {string} */ text) => text.replace(/\D/g, '');
    const cell = (/** @type {number} */ row, /** @type {number} */ column) => ({
      name: [rows[row]?.[0], (headers[column + 1] ?? '').replace(/[↕↑↓]/gu, '').trim()],
      figure: rows[row]?.[column + 1] ?? '',
    });
    const spoken = async () => (await page.evaluate(state)).spoken;
    const is = (
      /** @type {string} */ text,
      /** @type {ReturnType<typeof cell>} */ { name, figure },
    ) => {
      const [head = '', said = ''] = text.split(': ');
      assert.equal(head, name.join(', '));
      assert.equal(number(said), number(figure));
    };
    is(await spoken(), cell(0, 0));
    await page.press('ArrowRight');
    is(await spoken(), cell(0, 1));
    await page.press('ArrowDown');
    is(await spoken(), cell(1, 1));
    await page.press('ArrowLeft');
    await page.press('ArrowUp');
    is(await spoken(), cell(0, 0));
    const { tip, rings } = await page.evaluate(state);
    assert.ok(tip.includes(cell(0, 0).figure));
    assert.equal(rings, 1);
    await page.press('Escape');
    assert.deepEqual(
      await page.evaluate(state).then(({ tip: text, rings: count }) => [text, count]),
      ['', 0],
    );
  });
}

test('what is pointed at stays while it is pointed at, and Escape puts it away', async (context) => {
  const page = await focused(context, 'bar');
  const seen = await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('#tested')?.shadowRoot);
    const chart = /** @type {HTMLElement} */ (root.querySelector('.chart'));
    const marks = [...chart.querySelectorAll('[data-cell]')];
    const tip = /** @type {HTMLElement} */ (chart.querySelector('.tip'));
    const move = (/** @type {Element} */ target) =>
      target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    const texts = [];
    const last = /** @type {Element} */ (marks.at(-1)?.firstElementChild);
    move(last);
    texts.push(tip.hidden ? '' : tip.textContent);
    move(tip);
    texts.push(tip.hidden ? '' : 'stays');
    chart.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    texts.push(tip.hidden ? 'away' : tip.textContent);
    move(last);
    texts.push(tip.hidden ? 'away' : tip.textContent);
    return texts;
  });
  assert.match(seen[0] ?? '', /\d/);
  assert.deepEqual(seen.slice(1), ['stays', 'away', 'away']);
});

test('a chart is one stop of the Tab key, named, and loads nothing before it is asked', async (context) => {
  const page = await context.open(`${path}bar`);
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  assert.deepEqual(
    context.requests().filter((request) => /explore\.js/.test(request.path)),
    [],
  );
  const stops = await page.evaluate(() => {
    const chart = document.querySelector('#tested')?.shadowRoot?.querySelector('.chart');
    return [
      chart?.getAttribute('aria-label') ?? '',
      [...(chart?.querySelectorAll('[tabindex],button,a') ?? [])].length,
    ];
  });
  assert.match(String(stops[0]), /arrow keys/);
  assert.equal(stops[1], 0);
  await page.evaluate(() => {
    const root = document.querySelector('#tested')?.shadowRoot;
    /** @type {HTMLElement | null | undefined} */ (root?.querySelector('.chart'))?.focus();
  });
  await until(page, hasSpoken);
  assert.deepEqual((await runAxe(page)).violations, []);
});
