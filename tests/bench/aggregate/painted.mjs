import { median } from './table.mjs';

/** @param {number} rows @returns {Uint8Array} a small table of figures, as a page shows them */
export function smallTable(rows) {
  const lines = Array.from(
    { length: rows },
    (_, row) => `offence ${row % 10},${2004 + Math.floor(row / 10)},${(row * 7919) % 500}`,
  );
  return Buffer.from(`offence,period,value\n${lines.join('\n')}\n`);
}

/**
 * @param {string} script address of the element's script
 * @param {string} data
 */
export const elementPage = (script, data) =>
  Buffer.from(`<!doctype html><script type="module" src="${script}"></script>
<tipstat-report src="${data}" rows="offence" columns="period" lang="en"></tipstat-report>
<script type="module">
  await customElements.whenDefined('tipstat-report');
  await document.querySelector('tipstat-report').ready;
  requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.painted = performance.now(); }));
</script>`);

export const papaparsePage = () =>
  Buffer.from(`<!doctype html><body><script type="module">
  await import('/papaparse-page.js');
  requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.painted = performance.now(); }));
</script>`);

/**
 * From the navigation to the painted table, ours against a page with PapaParse, in turn, nothing cached.
 * @param {import('puppeteer-core').Browser} browser
 * @param {{ours: string, theirs: string}} addresses
 * @param {number} rounds
 * @returns {Promise<number>} ratio of the medians
 */
export async function paintedRatio(browser, { ours, theirs }, rounds) {
  const page = await browser.newPage();
  await page.setCacheEnabled(false);
  const times = { ours: /** @type {number[]} */ ([]), theirs: /** @type {number[]} */ ([]) };
  for (let round = 0; round <= rounds; round++) {
    for (const [name, address] of /** @type {['ours' | 'theirs', string][]} */ ([
      ['ours', ours],
      ['theirs', theirs],
    ])) {
      await page.goto(address);
      const handle = await page.waitForFunction('globalThis.painted');
      if (round > 0) times[name].push(Number(await handle.jsonValue()));
    }
  }
  await page.close();
  return median(times.ours) / median(times.theirs);
}
