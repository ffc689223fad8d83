import assert from 'node:assert/strict';

import { test } from './harness.mjs';
import { messagesOf, until } from './observe.mjs';

test('a planted page is seen to break every rule that the other tests hold', async (context) => {
  const page = await context.open('pages/planted-noise.html');
  await until(page, () => document.getElementById('result')?.textContent === 'ready');
  const directives = (await context.violations()).map(({ directive }) => directive);
  assert.ok(directives.includes('require-trusted-types-for'), `reported: ${directives}`);
  assert.ok(directives.some((directive) => directive.startsWith('style-src')));
  assert.ok(context.requests().some(({ path }) => path === 'pages/stray-request.csv'));
  assert.equal(await page.evaluate(() => localStorage.getItem('planted')), '1');
  await page.evaluate(() => localStorage.clear());
  assert.match(await page.evaluate(() => document.cookie), /planted/);
  await page.evaluate(() => void (document.cookie = 'planted=; max-age=0'));
  const messages = (await messagesOf(context, page, 'pages/planted-noise.html')).join('\n');
  assert.match(messages, /planted message/);
  assert.match(messages, /planted error/);
});

test('WebAssembly is absent where it was switched off', async (context) => {
  const probe = () => typeof WebAssembly;
  const without = await context.open('pages/small.html', { wasm: false });
  assert.equal(await without.evaluate(probe), 'undefined');
  const withIt = await context.open('pages/small.html');
  assert.equal(await withIt.evaluate(probe), 'object');
});

test('scripts do not run where they were switched off', async (context) => {
  const page = await context.open('pages/planted-noise.html', { javascript: false });
  assert.equal(
    await page.evaluate(() => document.getElementById('result')?.textContent),
    'waiting',
  );
});

test('light, dark and 320 pixels are what the page sees', async (context) => {
  const seen = () => ({
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    width: innerWidth,
  });
  const light = await context.open('pages/small.html', { colorScheme: 'light', width: 320 });
  assert.deepEqual(await light.evaluate(seen), { dark: false, width: 320 });
  const dark = await context.open('pages/small.html', { colorScheme: 'dark' });
  assert.equal((await dark.evaluate(seen)).dark, true);
});

test(
  'forced colours and reduced motion are what the page sees',
  async (context) => {
    const page = await context.open('pages/small.html', {
      forcedColors: true,
      reducedMotion: true,
    });
    assert.deepEqual(
      await page.evaluate(() => [
        matchMedia('(forced-colors: active)').matches,
        matchMedia('(prefers-reduced-motion: reduce)').matches,
      ]),
      [true, true],
    );
  },
  // WebKitGTK has no forced colours, and WebDriver no command for media features.
  { engines: ['chromium', 'firefox'] },
);

test('keys and clicks reach an open shadow root', async (context) => {
  const page = await context.open('pages/small.html', { policy: 'none' });
  await page.evaluate(() => {
    const host = document.body.appendChild(document.createElement('div'));
    host.id = 'host';
    const button = host
      .attachShadow({ mode: 'open' })
      .appendChild(document.createElement('button'));
    button.textContent = 'Press';
    button.addEventListener('click', () => (button.value = `${button.value}x`));
  });
  await page.click('#host >>> button');
  await page.press('Enter');
  await page.press('Space');
  const value = await page.evaluate(
    () => document.getElementById('host')?.shadowRoot?.querySelector('button')?.value,
  );
  assert.equal(value, 'xxx');
});
