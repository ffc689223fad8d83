import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { test } from './harness.mjs';
import { settled, shown } from './report.mjs';
import { root } from './server.mjs';

/** @typedef {import('./harness.mjs').Context} Context */

/**
 * Renders in a folder of its own.
 *
 * @param {readonly string[]} words after the input
 * @param {string} input its text
 * @param {(path: string) => Promise<void>} use of the page
 */
async function rendered(words, input, use) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const folder = await mkdtemp(join(tmpdir(), 'tipstat-render-'));
  try {
    await writeFile(join(folder, 'input.csv'), input);
    const program = join(root, 'dist', version, 'tipstat-cli.js');
    const path = join(folder, 'page.html');
    const all = [program, 'render', join(folder, 'input.csv'), '--out', path, ...words];
    await new Promise((resolve, reject) =>
      execFile(process.execPath, all, (error, _, said) =>
        error ? reject(new Error(said)) : resolve(''),
      ),
    );
    await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const small =
  'Year,Offence,Cases\n2023,Theft </script><b>,24\n2023,Other,140\n2024,Theft </script><b>,22\n2024,Other,82\n';

test('a rendered page opens from a disk, with labels that would end its elements', async (context) => {
  await rendered(['--view', 'stacked'], small, async (path) => {
    const page = await context.openFile(path);
    assert.deepEqual(await settled(page), { state: 'ready' });
    const report = await shown(page);
    assert.deepEqual(report.rows, [
      ['Theft </script><b>', '24', '22'],
      ['Other', '140', '82'],
    ]);
    assert.ok(report.marks >= 4, `${report.marks} marks`);
    assert.equal(report.alert, '');
  });
});

test('a rendered page speaks the language that it was asked for', async (context) => {
  await rendered(['--view', 'bar', '--lang', 'fr'], small, async (path) => {
    const page = await context.openFile(path);
    assert.deepEqual(await settled(page), { state: 'ready' });
    const text = await page.evaluate(() => {
      const root = document.querySelector('tipstat-report')?.shadowRoot;
      return [
        root?.querySelector('desc')?.textContent,
        root?.querySelector('.toolbar')?.textContent,
      ];
    });
    assert.match(text[0] ?? '', /Tous les chiffres figurent dans le tableau/);
    assert.equal(text[1], 'Télécharger, copier, citer');
  });
});

test('a rendered page shows its table where scripts are off', async (context) => {
  await rendered([], small, async (path) => {
    const page = await context.openFile(path, { javascript: false });
    const text = await page.evaluate(() => document.querySelector('table')?.textContent ?? '');
    assert.match(text, /24[^]*22[^]*140[^]*82/);
  });
});

test('what needs every format is rendered with it', async (context) => {
  const words = ['--view', 'bar', '--lang', 'km'];
  const named =
    'Country,Year,Victims\nCambodia,2023,12\nLao PDR,2023,30\nCambodia,2024,14\nLao PDR,2024,31\n';
  await rendered(words, named, async (path) => {
    const page = await context.openFile(path);
    assert.deepEqual(await settled(page), { state: 'ready' });
    const { rows } = await shown(page);
    assert.deepEqual(rows, [
      ['Cambodia', '12', '14'],
      ['Lao PDR', '30', '31'],
    ]);
  });
});

test('of records a rendered page holds the cells that it shows and no record', async (context) => {
  const line = (/** @type {string} */ text, /** @type {number} */ times) =>
    `${text}\n`.repeat(times);
  const records = `sex,age,town\n${line('F,child,Aaa', 30)}${line('M,adult,Bbb', 14)}${line('M,child,Ccc', 3)}`;
  await rendered(['--rows', 'sex', '--columns', 'age'], records, async (path) => {
    const source = await readFile(path, 'utf8');
    assert.doesNotMatch(source.slice(0, source.indexOf('<script>')), /Aaa|Bbb|Ccc/);
    const page = await context.openFile(path);
    assert.deepEqual(await settled(page), { state: 'ready' });
    const { rows } = await shown(page);
    const text = rows.map((row) => row.join(' ')).join('; ');
    assert.match(text, /30/);
    assert.match(text, /14/);
    assert.doesNotMatch(text, /\b3\b/);
    assert.match(text, /withheld/);
  });
});
