import assert from 'node:assert/strict';

import { test } from './harness.mjs';
import { settled, shown } from './report.mjs';

for (const view of ['table', 'bar', 'line']) {
  test(`hostile labels stay text in the view ${view}`, async (context) => {
    const rows = view === 'line' ? 'rows=period&columns=offence' : 'rows=offence';
    const page = await context.open(`element?src=made/hostile.csv&${rows}&view=${view}`);
    assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
    const report = await shown(page, '#tested');
    // A label begins with a capital where it begins a line.
    const texts = [...report.headers, ...report.rows.flat()].join('\n').toLowerCase();
    for (const label of ['<script>', '<img src=x', '<svg onload', 'javascript:', '__proto__']) {
      assert.ok(texts.includes(label), `${label} is not shown as text`);
    }
    const made = await page.evaluate(() => ({
      executed: 'executed' in window,
      elements: document
        .getElementById('tested')
        ?.shadowRoot?.querySelectorAll('script, img, iframe, a[href^="javascript"]').length,
      overflow: document.documentElement.scrollWidth > innerWidth,
    }));
    assert.deepEqual(made, { executed: false, elements: 0, overflow: false });
    assert.deepEqual(await context.violations(), []);
  });
}
