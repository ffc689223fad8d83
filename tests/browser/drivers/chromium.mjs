import puppeteer from 'puppeteer-core';

import { endGroup, rememberGroup } from '../process.mjs';
import { drivenPage, viewport } from './puppeteer-page.mjs';

/** @typedef {import('./driver.mjs').Emulation} Emulation */

const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** @type {import('./driver.mjs').Driver} */
export const chromium = {
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
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: wasm ? args : [...args, '--js-flags=--jitless'],
    });
    const group = browser.process()?.pid ?? 0;
    rememberGroup(group);
    return {
      version: await browser.version(),
      open: async (url, emulation = {}) => {
        const page = await browser.newPage();
        const driven = drivenPage(page);
        await emulate(page, emulation);
        await page.goto(url);
        return driven;
      },
      close: async () => endGroup(group),
    };
  },
};

/**
 * @param {import('puppeteer-core').Page} page
 * @param {Emulation} emulation
 */
async function emulate(page, emulation) {
  await page.setViewport(viewport(emulation));
  await page.setJavaScriptEnabled(emulation.javascript ?? true);
  if (emulation.offline) await page.setOfflineMode(true);
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: emulation.colorScheme ?? 'light' },
      { name: 'forced-colors', value: emulation.forcedColors ? 'active' : 'none' },
      {
        name: 'prefers-reduced-motion',
        value: emulation.reducedMotion ? 'reduce' : 'no-preference',
      },
    ],
  });
}
