import assert from 'node:assert/strict';

import { test } from './harness.mjs';
import { settled, shown } from './report.mjs';

/** @typedef {import('./drivers/driver.mjs').Page} Page */

const path = 'element?src=pages/small.csv&rows=offence&columns=period&worker=off';

test('the table sorts by keyboard, numbers by value and totals last', async (context) => {
  const page = await context.open(path);
  await settled(page, '#tested');
  const initial = await shown(page, '#tested');
  assert.deepEqual(figures(initial.rows).sort(), ['1,100', '1,234', '134']);
  assert.deepEqual(await sortedHeaders(page), []);
  await tabTo(page, '2024');
  await page.press('Enter');
  assert.deepEqual(await sortedHeaders(page), ['2024 ascending']);
  assert.deepEqual(figures((await shown(page, '#tested')).rows), ['134', '1,100', '1,234']);
  await page.press('Space');
  assert.deepEqual(await sortedHeaders(page), ['2024 descending']);
  assert.deepEqual(figures((await shown(page, '#tested')).rows), ['1,100', '134', '1,234']);
  const live = await page.evaluate(
    () =>
      document.getElementById('tested')?.shadowRoot?.querySelector('[role=status]')?.textContent,
  );
  assert.match(live ?? '', /2024/);
});

test('a click on another header moves the sorting there', async (context) => {
  const page = await context.open(path);
  await settled(page, '#tested');
  await page.click('#tested >>> thead th:nth-of-type(2) button');
  await page.click('#tested >>> thead th:nth-of-type(1) button');
  const sorted = await sortedHeaders(page);
  assert.equal(sorted.length, 1);
  assert.match(sorted[0], /^offence/i);
});

/** @param {string[][]} rows of the table, the last column's texts */
const figures = (rows) => rows.map((row) => row.at(-1));

/** @param {Page} page */
const sortedHeaders = (page) =>
  page.evaluate(() => {
    const root = document.getElementById('tested')?.shadowRoot;
    const headers = [...(root?.querySelectorAll('th[aria-sort]') ?? [])];
    return headers
      .filter((header) => header.getAttribute('aria-sort') !== 'none')
      .map((header) => `${header.textContent?.trim()} ${header.getAttribute('aria-sort')}`);
  });

/**
 * @param {Page} page
 * @param {string} text of the button to reach
 */
async function tabTo(page, text) {
  for (let presses = 0; presses < 20; presses++) {
    await page.press('Tab');
    const reached = await page.evaluate(() => {
      const focused = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      return focused?.tagName === 'BUTTON' ? focused.textContent?.trim() : '';
    });
    if (reached === text) return;
  }
  throw new Error(`20 presses of Tab did not reach the button ${text}`);
}
