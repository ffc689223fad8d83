import { pathToFileURL } from 'node:url';

import { within } from './process.mjs';

/**
 * @typedef {import('./drivers/driver.mjs').Driver} Driver
 * @typedef {import('./drivers/driver.mjs').Browser} Browser
 * @typedef {import('./drivers/driver.mjs').Emulation} Emulation
 * @typedef {import('./drivers/driver.mjs').LaunchOptions} LaunchOptions
 * @typedef {import('./drivers/driver.mjs').Page} Page
 * @typedef {import('./server.mjs').TestServer} TestServer
 *
 * @typedef {'chromium' | 'firefox' | 'webkit'} Engine
 *
 * @typedef {LaunchOptions & Emulation & { policy?: string }} OpenOptions
 *
 * @typedef {object} Context what a test is given
 * @property {Engine} engine
 * @property {Driver} driver
 * @property {(path: string, options?: OpenOptions) => Promise<Page>} open
 *   a page of the test server (`examples/…`, `pages/…`, `element?…`) under a policy, else `strict`
 * @property {(file: string, options?: OpenOptions) => Promise<Page>} openFile a file from the disk
 * @property {(path: string, policy?: string) => string} address
 * @property {() => import('./server.mjs').LogEntry[]} requests that this test's pages made
 * @property {() => Promise<import('./server.mjs').Violation[]>} violations that they caused
 *
 * @typedef {object} Test
 * @property {string} name
 * @property {(context: Context) => Promise<void>} run
 * @property {readonly Engine[]} engines
 * @property {number} seconds after which it has failed
 */

/** @type {Test[]} */
export const tests = [];

/** @type {readonly Engine[]} */
export const everyEngine = ['chromium', 'firefox', 'webkit'];

/**
 * @param {string} name a sentence
 * @param {(context: Context) => Promise<void>} run
 * @param {{ engines?: readonly Engine[], seconds?: number }} [limits]
 */
export function test(name, run, { engines = everyEngine, seconds = 30 } = {}) {
  tests.push({ name, run, engines, seconds });
}

/**
 * Keeps one browser for each way of launching it, until a test has failed in it.
 *
 * @param {Driver} driver
 */
export function browserPool(driver) {
  /** @type {Map<string, Promise<Browser>>} */
  const browsers = new Map();
  return {
    /** @param {LaunchOptions} options */
    take(options) {
      const key = JSON.stringify(options);
      const browser = browsers.get(key) ?? within(driver.launch(options), 40_000, 'launch');
      browsers.set(key, browser);
      return browser;
    },
    async closeAll() {
      const open = [...browsers.values()];
      browsers.clear();
      await Promise.all(
        open.map((browser) =>
          browser.then(
            (b) => b.close(),
            () => {},
          ),
        ),
      );
    },
  };
}

/** A report of a refused load arrives some moments after the refusal. */
const reportDelay = 300;

/**
 * @param {object} given
 * @param {Engine} given.engine
 * @param {Driver} given.driver
 * @param {ReturnType<typeof browserPool>} given.pool
 * @param {TestServer} given.server
 * @param {string} given.run
 * @returns {{ context: Context, closePages: () => Promise<void> }}
 */
export function makeContext({ engine, driver, pool, server, run }) {
  /** @type {Page[]} */
  const pages = [];

  /**
   * @param {(policy: string) => string} address
   * @param {OpenOptions} options
   */
  async function open(address, { policy = 'strict', wasm = true, ...emulation }) {
    const { launch, inPage, policyInstead } = divide(driver, emulation);
    const browser = await pool.take({ wasm, ...launch });
    const page = await browser.open(address(policyInstead ?? policy), inPage);
    pages.push(page);
    return page;
  }

  /** @param {string} path */
  const address = (path, policy = 'strict') => `${server.origin}/${run}/${policy}/${path}`;
  return {
    context: {
      engine,
      driver,
      address,
      open: (path, options = {}) => open((policy) => address(path, policy), options),
      openFile: (file, options = {}) => open(() => pathToFileURL(file).href, options),
      requests: () => server.log.filter((entry) => entry.run === run),
      violations: async () => {
        await new Promise((resolve) => setTimeout(resolve, reportDelay));
        return server.violations.filter((violation) => violation.run === run);
      },
    },
    closePages: async () => {
      for (const page of pages) await page.close();
    },
  };
}

/**
 * What the engine cannot change in a page is set at its launch or by the page's policy.
 *
 * @param {Driver} driver
 * @param {Emulation} emulation
 * @returns {{ launch: LaunchOptions, inPage: Emulation, policyInstead?: string }}
 */
function divide(driver, emulation) {
  const { colorScheme, javascript, ...rest } = emulation;
  const missing = Object.keys(rest).filter(
    (name) => !driver.emulates.has(/** @type {keyof Emulation} */ (name)),
  );
  if (missing.length > 0) throw new Error(`this engine cannot emulate ${missing.join(', ')}`);
  const schemeInPage = driver.emulates.has('colorScheme');
  const scriptsInPage = driver.emulates.has('javascript');
  return {
    launch: {
      // Light is what an engine starts with.
      ...(colorScheme === 'dark' && !schemeInPage ? { colorScheme } : {}),
      ...(javascript === false && !scriptsInPage ? { javascript } : {}),
    },
    inPage: {
      ...rest,
      ...(colorScheme && schemeInPage ? { colorScheme } : {}),
      ...(javascript !== undefined && scriptsInPage ? { javascript } : {}),
    },
    ...(javascript === false && !scriptsInPage ? { policyInstead: 'no-scripts' } : {}),
  };
}
