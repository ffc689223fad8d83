import { findElement } from './driver.mjs';

/** @typedef {import('puppeteer-core').Page} PuppeteerPage */

/**
 * @param {PuppeteerPage} page
 * @returns {import('./driver.mjs').Page}
 */
export function drivenPage(page) {
  /** @type {string[]} */
  const messages = [];
  /** @type {string[]} */
  const requests = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`error: ${describe(error)}`));
  page.on('request', (request) => requests.push(request.url()));
  return {
    evaluate: (work, ...args) => page.evaluate(/** @type {any} */ (work), ...args),
    run: async (source) => void (await page.evaluate(`${source}\n;undefined`)),
    press: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
    click: async (path) => {
      const element = (await page.evaluateHandle(findElement, path)).asElement();
      if (!element) throw new Error(`nothing to click at ${path}`);
      await /** @type {import('puppeteer-core').ElementHandle<Element>} */ (element).click();
    },
    screenshot: async (file) => {
      await page.screenshot({ path: /** @type {`${string}.png`} */ (file), fullPage: true });
    },
    pdf: () => page.pdf(),
    consoleMessages: () => [...messages],
    requests: () => [...requests],
    close: () => page.close(),
  };
}

/** @param {unknown} error */
const describe = (error) => (error instanceof Error ? error.message : String(error));

/** @param {import('./driver.mjs').Emulation} emulation */
export const viewport = (emulation) => ({ width: emulation.width ?? 1024, height: 900 });
