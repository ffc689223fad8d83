import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { endGroup, startGroup, within } from '../process.mjs';
import { findElement } from './driver.mjs';
import { clickElement, execute, pressKey, startSession } from './webdriver.mjs';

/** @typedef {import('./webdriver.mjs').Session} Session */

const miniBrowsers = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']
  .flatMap((library) => [
    `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/${library}`,
    `/usr/libexec/${library}`,
  ])
  .map((folder) => join(folder, 'MiniBrowser'));

const miniBrowser = () =>
  process.env['MINIBROWSER'] ?? miniBrowsers.find((path) => existsSync(path)) ?? 'MiniBrowser';

/** @type {import('./driver.mjs').Driver} */
export const webkit = {
  // No command changes a media feature, and scripts are all or nothing for a browser.
  emulates: new Set(['width']),
  launch: async ({ wasm = true, colorScheme = 'light' }) => {
    const screen = await startScreen();
    const port = await freePort();
    const driver = startGroup('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      ...screen.environment,
      ...(wasm ? {} : { JSC_useWasm: '0' }),
    });
    const args = ['--automation', ...(colorScheme === 'dark' ? ['--dark-mode'] : [])];
    const session = await patiently(`http://127.0.0.1:${port}`, {
      'webkitgtk:browserOptions': { binary: miniBrowser(), args },
    });
    return {
      version: `WebKitGTK ${session.capabilities.browserVersion}`,
      open: async (url, { width } = {}) => {
        if (width) await openInFrame(session, url, width);
        else await session.call('POST', '/url', { url });
        return drivenPage(session);
      },
      close: async () => {
        endGroup(driver.group);
        await screen.close();
      },
    };
  },
  watchConsole: async (url, seen) => {
    const screen = await startScreen();
    const browser = startGroup(
      miniBrowser(),
      ['--enable-write-console-messages-to-stdout=true', url],
      screen.environment,
    );
    let output = '';
    // In spite of its name the option writes to standard error.
    browser.child.stderr?.on('data', (data) => (output += data));
    for (let waited = 0; !seen() && waited < 10_000; waited += 100) await pause(100);
    await pause(1500);
    endGroup(browser.group);
    await screen.close();
    return output.split('\n').filter((line) => line.includes('CONSOLE'));
  },
};

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A screen of its own in memory, and a home that is thrown away. */
async function startScreen() {
  const home = await mkdtemp(join(tmpdir(), 'tipstat-webkit-'));
  const { group, child } = startGroup('Xvfb', [
    ...['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'],
  ]);
  const display = await within(
    new Promise((resolve) => child.stdio[3]?.once('data', (data) => resolve(String(data).trim()))),
    10_000,
    'Xvfb',
  );
  return {
    environment: {
      DISPLAY: `:${display}`,
      GDK_BACKEND: 'x11',
      GTK_A11Y: 'none',
      HOME: home,
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_DATA_HOME: join(home, 'data'),
    },
    close: async () => {
      endGroup(group);
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/**
 * The driver listens some moments after it was started.
 *
 * @param {string} origin
 * @param {object} capabilities
 * @returns {Promise<Session>}
 */
async function patiently(origin, capabilities) {
  for (let tries = 0; ; tries++) {
    try {
      return await within(startSession(origin, capabilities), 20_000, 'WebKitWebDriver');
    } catch (error) {
      if (tries === 50 || !(error instanceof TypeError)) throw error;
      await pause(100);
    }
  }
}

const blank = 'about:blank';

/**
 * The driver waits for ever when it is sent to the blank page from the blank page.
 *
 * @param {Session} session
 */
async function leavePage(session) {
  await session.call('POST', '/frame', { id: null });
  const here = await session.call('GET', '/url');
  if (here !== blank) await session.call('POST', '/url', { url: blank });
}

/**
 * The window cannot be narrower than its toolbar, so a narrow page is a frame in an empty one.
 *
 * @param {Session} session
 * @param {string} url
 * @param {number} width
 */
async function openInFrame(session, url, width) {
  await leavePage(session);
  const frame = await execute(session, makeFrame, [url, width]);
  await session.call('POST', '/frame', { id: frame });
}

/**
 * Runs in the page.
 *
 * @param {string} url
 * @param {number} width
 * @returns {Promise<Element>}
 */
function makeFrame(url, width) {
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '900';
  frame.style.border = '0';
  frame.src = url;
  document.body.append(frame);
  return new Promise((resolve) => frame.addEventListener('load', () => resolve(frame)));
}

/**
 * @param {Session} session
 * @returns {import('./driver.mjs').Page}
 */
function drivenPage(session) {
  return {
    evaluate: (work, ...args) => execute(session, work, args),
    run: async (source) =>
      void (await session.call('POST', '/execute/sync', { script: source, args: [] })),
    press: (key) => pressKey(session, key),
    click: async (path) => clickElement(session, await execute(session, findElement, [path])),
    screenshot: async (file) => {
      const png = await session.call('GET', '/screenshot');
      await writeFile(file, Buffer.from(png, 'base64'));
    },
    close: () => leavePage(session),
  };
}
