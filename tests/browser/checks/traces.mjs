/** @typedef {import('../drivers/driver.mjs').Page} Page */

/**
 * What a page has left in the browser.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export const tracesOf = (page) => page.evaluate(tracesInPage);

/** Runs in the page. */
async function tracesInPage() {
  const databases = (await indexedDB.databases?.()) ?? [];
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  return [
    ...(document.cookie ? [`cookie ${document.cookie}`] : []),
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...databases.map(({ name }) => `database ${name}`),
    ...('caches' in window ? await caches.keys() : []).map((key) => `cache ${key}`),
    ...workers.map(({ scope }) => `service worker ${scope}`),
  ];
}

/**
 * The addresses that the page's markup names, and those that the engine says it fetched.
 *
 * @param {Page} page
 */
export const addressesOf = (page) =>
  page.evaluate(() => {
    const named = document.querySelectorAll(
      'link[href]:not([rel=alternate]), script[src], img[src], tipstat-report[src], [data-tipstat-src], tipstat-report[notes]',
    );
    /** @param {Element} element */
    const addresses = (element) =>
      ['href', 'src', 'notes', 'data-tipstat-src'].flatMap((name) => {
        const value = element.getAttribute(name);
        return value && !value.startsWith('#') ? [new URL(value, document.baseURI).href] : [];
      });
    return {
      named: [location.href, ...[...named].flatMap(addresses)],
      fetched: performance.getEntriesByType('resource').map(({ name }) => name),
    };
  });
