import assert from 'node:assert/strict';

import { runAxe } from './checks/axe.mjs';
import { test } from './harness.mjs';
import { until } from './observe.mjs';
import { shown } from './report.mjs';

for (const policy of ['strict', 'trusted-none']) {
  test(`a figure that an editor has let through becomes a report (${policy})`, async (context) => {
    const page = await context.open('pages/figure.html', { policy });
    await until(page, () => Boolean(document.querySelector('#kept tipstat-report')));
    await page.evaluate(() => /** @type {any} */ (document.querySelector('#kept')).ready);
    const report = await shown(page, '#kept tipstat-report');
    assert.deepEqual(report.rows, [
      ['Trafficking in persons', '24', '22'],
      ['Sexual exploitation', '140', '82'],
    ]);
    assert.equal(report.caption, 'Cases recorded, by offence');
    assert.ok(report.marks >= 4);
    assert.equal(report.fallback, false);
    const others = await page.evaluate(() =>
      ['other', 'empty'].map((id) => document.getElementById(id)?.querySelector('tipstat-report')),
    );
    assert.deepEqual(others, [null, null]);
    assert.deepEqual((await runAxe(page)).violations, []);
  });
}

test('a figure that comes later, or that names its data, becomes a report too', async (context) => {
  const page = await context.open('pages/figure.html');
  await until(page, () => Boolean(document.querySelector('#kept tipstat-report')));
  await page.evaluate(() => {
    const late = document.createElement('figure');
    late.className = 'tipstat';
    late.id = 'late';
    late.dataset.tipstatSrc = 'small.csv';
    late.dataset.tipstatRows = 'offence';
    late.dataset.tipstatColumns = 'period';
    document.querySelector('main')?.append(late);
  });
  await until(page, () => Boolean(document.querySelector('#late tipstat-report')));
  await page.evaluate(() => /** @type {any} */ (document.querySelector('#late')).ready);
  assert.equal((await shown(page, '#late tipstat-report')).rows.length, 3);
});

test('a figure cannot give its report handlers or other attributes than those of the element', async (context) => {
  const page = await context.open('pages/figure.html', { policy: 'none' });
  await until(page, () => Boolean(document.querySelector('#kept tipstat-report')));
  const names = await page.evaluate(() => {
    const late = document.createElement('figure');
    late.className = 'tipstat';
    late.id = 'late';
    const given = { onfocus: 'globalThis.ran = 1', tabindex: '0', style: 'color:red', id: 'taken' };
    for (const [name, value] of Object.entries({ ...given, src: 'small.csv', integrity: '' }))
      late.setAttribute(`data-tipstat-${name}`, value);
    document.querySelector('main')?.append(late);
    return new Promise((resolve) =>
      setTimeout(() => {
        const report = /** @type {HTMLElement} */ (late.querySelector('tipstat-report'));
        report.dispatchEvent(new Event('focus'));
        resolve([...report.getAttributeNames(), 'ran' in globalThis].join());
      }),
    );
  });
  assert.equal(names, 'src,data-integrity,false');
});

test('with scripts off a figure is the table that it holds', async (context) => {
  const page = await context.open('pages/figure.html', { javascript: false });
  const text = await page.evaluate(() => document.querySelector('#kept')?.textContent ?? '');
  assert.match(text, /24[^]*140[^]*Cases recorded, by offence/);
});

test('a page without such figures loads nothing for them', async (context) => {
  const page = await context.open('element?src=pages/small.csv&rows=offence&columns=period');
  await page.evaluate(() => /** @type {any} */ (document.querySelector('#tested')).ready);
  assert.deepEqual(
    context.requests().filter((request) => /figures\.js/.test(request.path)),
    [],
  );
});
