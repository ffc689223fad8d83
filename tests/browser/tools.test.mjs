import assert from 'node:assert/strict';

import { runAxe } from './checks/axe.mjs';
import { test } from './harness.mjs';
import { until } from './observe.mjs';
import { settled, shown } from './report.mjs';

/** @typedef {import('./harness.mjs').Context} Context */

const path = 'element?src=pages/small.csv&rows=offence&columns=period&view=bar&source=Somebody';

/**
 * Opens the tools of a report.
 *
 * @param {Context} context
 * @param {import('./harness.mjs').OpenOptions} [options]
 */
async function openTools(context, options) {
  const page = await context.open(path, options);
  assert.deepEqual(await settled(page, '#tested'), { state: 'ready' });
  assert.deepEqual(
    context.requests().filter((request) => /tools/.test(request.path)),
    [],
  );
  await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('#tested')?.shadowRoot);
    /** @type {HTMLElement} */ (root.querySelector('.toolbar button')).click();
  });
  await until(page, () =>
    Boolean(document.querySelector('#tested')?.shadowRoot?.querySelector('.tools')),
  );
  return page;
}

/** Runs in the page: presses each button and gives what was made. */
async function takeAll() {
  const root = /** @type {ShadowRoot} */ (document.querySelector('#tested')?.shadowRoot);
  /** @type {Record<string, string>} */
  const taken = {};
  /** @type {Blob[]} */
  const blobs = [];
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (/** @type {any} */ blob) => {
    blobs.push(blob);
    return make(blob);
  };
  HTMLAnchorElement.prototype.click = function () {
    taken[this.download] = '';
  };
  for (const name of ['csv', 'xlsx', 'json', 'svg', 'png', 'wide', 'telegram']) {
    const before = blobs.length;
    /** @type {HTMLElement} */ (root.querySelector(`[data-tool=${name}]`)).click();
    while (blobs.length === before) await new Promise((go) => setTimeout(go, 20));
    await new Promise((go) => setTimeout(go, 20));
  }
  for (const [index, name] of Object.keys(taken).entries()) {
    const blob = /** @type {Blob} */ (blobs[index]);
    taken[name] = blob.type.startsWith('image/png')
      ? await picture(blob)
      : blob.type.includes('spreadsheet')
        ? String(blob.size)
        : await blob.text();
  }
  return taken;

  /** @param {Blob} blob @returns {Promise<string>} its size and how many of its points are not ground */
  async function picture(blob) {
    const bitmap = await createImageBitmap(blob);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    const drawing = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    drawing.drawImage(bitmap, 0, 0);
    const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
    let marked = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200) marked += 1;
    return `${bitmap.width}x${bitmap.height} ${marked > 2000 ? 'drawn' : 'empty'}`;
  }
}

for (const policy of ['strict', 'trusted-none']) {
  test(`what is shown is taken away with the same figures (${policy})`, async (context) => {
    const page = await openTools(context, { policy });
    const { rows } = await shown(page, '#tested');
    const taken = await page.evaluate(takeAll);
    const by = (/** @type {RegExp} */ ending) =>
      Object.entries(taken).find(([name]) => ending.test(name))?.[1] ?? '';
    const numbers = (/** @type {string} */ text) => text.match(/\d+/g)?.join(' ') ?? '';
    const figures = rows.map((row) => row.slice(1).map((text) => text.replace(/\D/g, '')));
    const csv = by(/\.csv$/)
      .trim()
      .split('\r\n')
      .slice(1);
    assert.deepEqual(
      csv.map((line) => numbers(line.slice(line.indexOf(',')))),
      figures.map((row) => row.join(' ')),
    );
    const { cells } = JSON.parse(by(/\.json$/));
    assert.deepEqual(
      cells.map((/** @type {any[]} */ row) => row.map(({ value }) => String(value[0]))),
      figures,
    );
    assert.ok(Number(by(/\.xlsx$/)) > 1000);
    const svg = by(/\.svg$/);
    assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.doesNotMatch(svg, /var\(|class="[^"]*"(?![^>]*fill)[^>]*\/>/);
    assert.match(by(/(?<!\dx\d+)\.png$/), /^1200x\d+ drawn$/);
    assert.equal(by(/1200x630\.png$/), '1200x630 drawn');
    assert.equal(by(/1280x720\.png$/), '1280x720 drawn');
  });
}

test('the citation carries source, hash and date, and stands there where it cannot be copied', async (context) => {
  const page = await openTools(context);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    const root = /** @type {ShadowRoot} */ (document.querySelector('#tested')?.shadowRoot);
    /** @type {HTMLElement} */ (root.querySelector('[data-tool=cite]')).click();
  });
  await until(page, () => {
    const root = document.querySelector('#tested')?.shadowRoot;
    return Boolean(root?.querySelector('.told')?.textContent);
  });
  const text = await page.evaluate(() => {
    const root = document.querySelector('#tested')?.shadowRoot;
    return [root?.querySelector('.told')?.textContent, root?.querySelector('textarea')?.value];
  });
  assert.match(text[0] ?? '', /may not copy/);
  assert.match(
    text[1] ?? '',
    /Somebody\. .*sha256-[0-9a-f]{64}\. .*element.*, seen on \d{4}-\d\d-\d\d\./,
  );
});

test('the tools are as accessible as the report', async (context) => {
  const page = await openTools(context);
  assert.deepEqual((await runAxe(page)).violations, []);
  const state = await page.evaluate(() => {
    const root = document.querySelector('#tested')?.shadowRoot;
    const button = /** @type {HTMLElement} */ (root?.querySelector('.toolbar button'));
    const open = button.getAttribute('aria-expanded');
    button.click();
    const panel = root?.querySelector('.tools');
    const small = [...(panel?.querySelectorAll('button') ?? [])].filter(
      (each) => each.getBoundingClientRect().height > 0 && each.getBoundingClientRect().height < 24,
    );
    return [
      open,
      button.getAttribute('aria-expanded'),
      getComputedStyle(/** @type {Element} */ (panel)).display,
      small.length,
    ];
  });
  assert.deepEqual(state, ['true', 'false', 'none', 0]);
});
