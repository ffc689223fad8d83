import puppeteer from 'puppeteer-core';

import { endGroup, rememberGroup } from '../process.mjs';
import { drivenPage, viewport } from './puppeteer-page.mjs';

/** @typedef {import('./driver.mjs').Emulation} Emulation */

/** @type {Record<string, string | number | boolean>} */
const preferences = {
  // Without it a page from a disk may read its neighbours, and a test of file:// passes falsely.
  'security.fileuri.strict_origin_policy': true,
  'browser.search.update': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** @type {import('./driver.mjs').Driver} */
export const firefox = {
  emulates: new Set([
    'colorScheme',
    'forcedColors',
    'reducedMotion',
    'width',
    'javascript',
    'offline',
  ]),
  launch: async ({ wasm = true }) => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: { ...preferences, 'javascript.options.wasm': wasm },
    });
    const group = browser.process()?.pid ?? 0;
    rememberGroup(group);
    return {
      version: await browser.version(),
      open: async (url, emulation = {}) => {
        const page = await browser.newPage();
        const driven = drivenPage(page);
        await page.setViewport(viewport(emulation));
        await emulate(browser, emulation);
        await page.goto(url);
        return driven;
      },
      close: async () => endGroup(group),
    };
  },
};

/**
 * BiDi has no command for these yet; the browser's own window, which `--remote-allow-system-access`
 * opens to it, sets them for every tab.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {Emulation} emulation
 */
async function emulate(browser, emulation) {
  await inBrowserWindow(
    browser,
    `for (const { browsingContext } of gBrowser.browsers) {
      browsingContext.prefersColorSchemeOverride = '${emulation.colorScheme ?? 'light'}';
      browsingContext.forcedColorsOverride = '${emulation.forcedColors ? 'active' : 'none'}';
    }
    Services.prefs.setIntPref('ui.prefersReducedMotion', ${emulation.reducedMotion ? 1 : 0});
    Services.prefs.setBoolPref('javascript.enabled', ${emulation.javascript ?? true});
    Services.io.offline = ${emulation.offline ?? false};`,
  );
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} expression
 */
async function inBrowserWindow(browser, expression) {
  const { connection } = /** @type {{ connection: { send: Send } }} */ (
    /** @type {unknown} */ (browser)
  );
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts.find(({ url }) => url.endsWith('browser.xhtml'))?.context;
  const answer = await connection.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  });
  if (answer.result.type !== 'success') throw new Error(JSON.stringify(answer.result));
}

/**
 * @typedef {(method: string, parameters: object) =>
 *   Promise<{ result: { type: string, contexts: { context: string, url: string }[] } }>} Send
 */
