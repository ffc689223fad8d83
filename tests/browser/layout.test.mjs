import assert from 'node:assert/strict';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { chartContrast } from './checks/contrast.mjs';
import { examples } from './examples.mjs';
import { test } from './harness.mjs';
import { allReady, nameReports, shown } from './report.mjs';
import { root } from './server.mjs';

/** @typedef {import('./harness.mjs').Context} Context */
/** @typedef {import('./harness.mjs').OpenOptions} OpenOptions */

const folder = join(root, 'build', 'screenshots');

/** @type {readonly { variant: string, options: OpenOptions }[]} */
const variants = [
  { variant: 'light', options: { colorScheme: 'light' } },
  { variant: 'dark', options: { colorScheme: 'dark' } },
  { variant: '320px', options: { width: 320 } },
];

for (const { name, path } of examples) {
  for (const { variant, options } of variants) {
    test(`the page ${name} fits its window (${variant}) and is pictured`, async (context) => {
      const page = await context.open(path, options);
      await allReady(page);
      assert.deepEqual(await page.evaluate(widerThanWindow), []);
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${context.engine}-${name}-${variant}.png`);
      await page.screenshot(file);
      const { size } = await stat(file);
      assert.ok(size > 10_000, `the picture has ${size} bytes`);
      console.log(`saved ${file.slice(root.length)}`);
    });
  }

  test(
    `the page ${name} keeps its marks in forced colours`,
    async (context) => {
      const page = await context.open(path, { forcedColors: true });
      await allReady(page);
      for (const { selector } of await nameReports(page)) {
        assert.ok((await shown(page, selector)).rows.length > 0);
        assert.deepEqual((await chartContrast(page, selector)).faults, []);
      }
    },
    // WebKitGTK has no forced colours.
    { engines: ['chromium', 'firefox'] },
  );

  test(
    `the page ${name} prints`,
    async (context) => {
      const page = await context.open(path);
      await allReady(page);
      const pdf = await page.pdf?.();
      assert.equal(Buffer.from(pdf?.subarray(0, 5) ?? []).toString(), '%PDF-');
      assert.ok((pdf?.length ?? 0) > 10_000, `the print has ${pdf?.length} bytes`);
    },
    // WebKitWebDriver cannot print.
    { engines: ['chromium', 'firefox'] },
  );
}

/** Runs in the page: elements that make it scroll sideways. */
function widerThanWindow() {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => `${element.tagName} ${element.getBoundingClientRect().right}`)
    .concat(`the page: ${document.documentElement.scrollWidth}`);
}
