import { until } from './observe.mjs';

/**
 * @typedef {import('./drivers/driver.mjs').Page} Page
 *
 * @typedef {object} Outcome
 * @property {'ready' | 'refused'} state
 * @property {string} [code] of the error that `ready` rejected with
 */

/**
 * Waits for one report, scrolled into view in case it loads only there.
 *
 * @param {Page} page
 * @param {string} [selector]
 * @returns {Promise<Outcome>}
 */
export const settled = (page, selector = 'tipstat-report') => page.evaluate(settleInPage, selector);

/**
 * Runs in the page.
 *
 * @param {string} selector
 * @returns {Promise<Outcome>}
 */
async function settleInPage(selector) {
  await customElements.whenDefined('tipstat-report');
  const report = /** @type {Element & { ready: Promise<unknown> }} */ (
    document.querySelector(selector)
  );
  report.scrollIntoView();
  try {
    await report.ready;
    return { state: 'ready' };
  } catch (error) {
    return { state: 'refused', code: String(/** @type {any} */ (error)?.code) };
  }
}

/**
 * Waits for every report of the page and fails when one does not become ready.
 *
 * @param {Page} page
 * @returns {Promise<number>} how many there are
 */
export async function allReady(page) {
  await until(page, () => Boolean(customElements.get('tipstat-report')));
  const states = await page.evaluate(async () => {
    const answers = [];
    for (const report of document.querySelectorAll('tipstat-report, figure.tipstat')) {
      report.scrollIntoView();
      const { ready } = /** @type {{ ready?: Promise<unknown> }} */ (
        /** @type {unknown} */ (report)
      );
      answers.push(
        ready
          ? await ready.then(
              () => '',
              (error) => `${report.getAttribute('src')}: ${error?.code ?? error}`,
            )
          : 'no promise',
      );
    }
    scrollTo(0, 0);
    return answers;
  });
  const failed = states.filter((state) => state !== '');
  if (states.length === 0) throw new Error('the page has no report');
  if (failed.length > 0) throw new Error(`not ready: ${failed.join('; ')}`);
  return states.length;
}

/**
 * What a report shows, counted.
 *
 * @typedef {object} Shown
 * @property {string} caption
 * @property {string[][]} rows the texts of the body's cells, row by row, the row header first
 * @property {string[]} headers of the columns
 * @property {number} marks of the chart
 * @property {number} findings
 * @property {string} findingsText
 * @property {string} alert text of what stands in place of the report
 * @property {boolean} fallback whether the table in the element is what the reader sees
 */

/**
 * @param {Page} page
 * @param {string} [selector]
 * @returns {Promise<Shown>}
 */
export const shown = (page, selector = 'tipstat-report') => page.evaluate(showInPage, selector);

/**
 * Runs in the page.
 *
 * @param {string} selector
 * @returns {Shown}
 */
function showInPage(selector) {
  const report = document.querySelector(selector);
  const root = report?.shadowRoot;
  const inside = report?.querySelector('table');
  const table = root?.querySelector('[part~=table] table, table[part~=table]');
  const findings = root?.querySelector('[part~=findings]');
  /** @param {Element} cell */
  const text = (cell) => (cell.textContent ?? '').trim().replace(/\s+/g, ' ');
  return {
    caption: table?.querySelector('caption')?.textContent?.trim() ?? '',
    headers: [...(table?.querySelectorAll('thead th') ?? [])].map(text),
    rows: [...(table?.querySelectorAll('tbody tr, tfoot tr') ?? [])].map((row) =>
      [...row.children].map(text),
    ),
    marks: root?.querySelectorAll('svg .mark').length ?? 0,
    findings: findings?.querySelectorAll('li').length ?? 0,
    findingsText: (findings?.textContent ?? '').trim().replace(/\s+/g, ' '),
    alert: [...(root?.querySelectorAll('[role=alert]') ?? [])].map(text).join(' '),
    fallback: Boolean(inside && inside.getBoundingClientRect().height > 0),
  };
}

/**
 * Gives each report of the page an `id`, where it has none, to be asked for by.
 *
 * @param {Page} page
 * @returns {Promise<{ selector: string, view: string }[]>}
 */
export const nameReports = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('tipstat-report, figure.tipstat')].map((report, index) => {
      report.id ||= `report-${index + 1}`;
      return { selector: `#${report.id}`, view: report.getAttribute('view') ?? 'table' };
    }),
  );
