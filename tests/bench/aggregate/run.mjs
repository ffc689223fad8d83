// Answers the same two questions of made case files with Tipstat and with others, in one page of one Chromium, and holds
// the ratios against their gates.
//
//     npm run bench [-- --rounds 7] [--rows 1000000] [--seed N] [--keep]
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { build } from '../../../scripts/build.mjs';
import { distFolder } from '../../../scripts/lib/project.mjs';
import { runOrThrow } from '../../../scripts/lib/run.mjs';
import { gatesOf, isReached, regressions } from './gates.mjs';
import { madeCases } from './made.mjs';
import { peakOfRenderers } from './memory.mjs';
import { duckdbNatively, pandasNatively, tipstatNatively } from './natively.mjs';
import { elementPage, paintedRatio, papaparsePage, smallTable } from './painted.mjs';
import { serve } from './serve.mjs';
import { median, table } from './table.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));
const RESULTS = join(here, 'results.md');
const SMALL = [20, 1000];

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    rows: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    keep: { type: 'boolean', default: false },
  },
});
const [rounds, rows, seed] = [Number(values.rounds), Number(values.rows), Number(values.seed)];
const large = rows * 5;
const ms = (/** @type {number[]} */ times) => `${median(times).toFixed(1)} ms`;

console.log(`seed ${seed}`);
await runOrThrow(
  'npm',
  ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'],
  { cwd: here },
);
await build();
const folder = await mkdtemp(join(tmpdir(), 'tipstat-bench-'));
/** @type {[string, Uint8Array][]} */
const files = [
  ['/page.html', Buffer.from('<!doctype html><script type="module" src="/page.js"></script>')],
  ['/page.js', await script('page.js')],
  ['/papaparse-page.js', await script('papaparse-page.js')],
  ['/scan.wasm', await scanModule()],
  ...SMALL.flatMap(
    (count) =>
      /** @type {[string, Uint8Array][]} */ ([
        [`/small-${count}.csv`, smallTable(count)],
        [
          `/ours-${count}.html`,
          elementPage(`/${distFolder.slice(root.length)}/tipstat.js`, `/small-${count}.csv`),
        ],
      ]),
  ),
  ['/theirs.html', papaparsePage()],
];
const made = new Map(files);
const server = await serve(root, made);
try {
  await measure();
} finally {
  server.close();
  await rm(folder, { recursive: true, force: true });
}

async function measure() {
  const { bytes, planted } = madeCases(rows, seed);
  made.set('/cases.csv', bytes);
  const path = join(folder, 'cases.csv');
  await writeFile(path, bytes);
  const browser = await launch();
  const compared = await inPage(browser, 'compare', '/cases.csv', rounds, planted);
  const again = await inPage(browser, 'askAgain', '/cases.csv', rounds, planted);
  const bare = median(await inPage(browser, 'scanBarely', '/cases.csv', rounds));
  const network = await inPage(browser, 'fetchAndAsk', '/cases.csv', rounds);
  const slices = await inPage(browser, 'workInSlices', '/cases.csv');
  const sizes = await measureSizes(browser);
  const painted = [];
  for (const count of SMALL) {
    const addresses = {
      ours: `${server.origin}/ours-${count}.html`,
      theirs: `${server.origin}/theirs.html?data=/small-${count}.csv`,
    };
    painted.push({
      rows: count,
      ratio: await paintedRatio(browser, addresses, Math.max(rounds, 9)),
    });
  }
  const version = await browser.version();
  await browser.close();
  const native = await tipstatNatively(path, rounds);
  const natively = [
    { name: 'Tipstat', milliseconds: native },
    { name: 'DuckDB for Node', milliseconds: await duckdbNatively(path, rounds) },
    { name: 'pandas', milliseconds: await pandasNatively(path, Math.min(rounds, 3)) },
  ];
  const peaks = await measurePeaks(
    planted,
    compared.map((/** @type {{name: string}} */ { name }) => name),
  );
  const medians = Object.fromEntries(
    compared.map((/** @type {any} */ { name, milliseconds }) => [name, median(milliseconds)]),
  );
  const gates = gatesOf({
    medians,
    single: {
      bare,
      native: median(native),
      wasm: medians['Tipstat, streamed'],
      tipstatAgain: median(again.tipstat),
      duckdbAgain: median(again.duckdb),
    },
    network: { answered: median(network.answered), drained: median(network.drained) },
    peak: {
      ours1: peaks.read['Tipstat, streamed'] ?? NaN,
      ours5: peaks.ours5,
      duckdb5: peaks.duckdb5,
    },
    firstLoad: await firstLoadBytes(),
    slices,
    painted,
  });
  const kept = await readFile(RESULTS, 'utf8');
  const remarks = [
    `Bare scan ${ms([bare])}, ${(bytes.length / bare / 1e6).toFixed(2)} GB/s.`,
    `Asked again: ${ms(again.tipstat)}, DuckDB ${ms(again.duckdb)}.`,
    `From the network ${ms(network.answered)}, drained ${ms(network.drained)}.`,
    `Peaks at ${large} rows: ${peaks.ours5.toFixed(0)} MB, DuckDB ${peaks.duckdb5.toFixed(0)} MB.`,
    ...regressions(gates, kept),
  ];
  const { dependencies } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
  const text = table({
    date: new Date().toISOString().slice(0, 10),
    where: [
      `${rows} rows of 17 columns, ${(bytes.length / 1e6).toFixed(0)} MB, seed ${seed};`,
      `${rounds} rounds after one to warm up, interleaved,`,
      `in one page of ${version} on ${cpus().length} × ${cpus()[0]?.model ?? ''}.`,
    ].join(' '),
    versions: `${Object.entries(dependencies)
      .map(([name, is]) => `${name} ${is}`)
      .join(', ')}.`,
    ...{ compared, natively, gates, sizes, peaks: peaks.read, remarks },
  });
  console.log(text);
  console.log(`${gates.filter(isReached).length} of ${gates.length} gates are reached`);
  if (values.keep) await writeFile(RESULTS, `${kept.trimEnd()}\n\n${text}\n`);
}

/** @returns {Promise<import('puppeteer-core').Browser>} */
function launch() {
  return puppeteer.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    protocolTimeout: 3_600_000,
  });
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} name of a function of the page
 * @param {...any} parameters
 * @returns {Promise<any>}
 */
async function inPage(browser, name, ...parameters) {
  const page = await openPage(browser);
  const answer = await call(page, name, parameters);
  await page.close();
  return answer;
}

/** @param {import('puppeteer-core').Browser} browser */
async function openPage(browser) {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/page.html`);
  await page.waitForFunction('"compare" in globalThis');
  return page;
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} name
 * @param {any[]} parameters
 * @returns {Promise<any>}
 */
function call(page, name, parameters) {
  return page.evaluate(
    (called, given) => /** @type {any} */ (globalThis)[called](...given),
    name,
    parameters,
  );
}

/** @param {import('puppeteer-core').Browser} browser */
async function measureSizes(browser) {
  const sizes = [];
  for (const count of [1000, 10_000, 100_000, rows, large]) {
    made.set('/sized.csv', madeCases(count, seed + count).bytes);
    const times = await inPage(browser, 'alone', '/sized.csv', count > rows ? 2 : rounds);
    sizes.push({ rows: count, streamed: median(times.streamed), loaded: median(times.loaded) });
  }
  return sizes;
}

/**
 * Each in a browser of its own, which reads one file once.
 * @param {{at: number}} planted
 * @param {string[]} names
 */
async function measurePeaks(planted, names) {
  const peak = async (
    /** @type {string} */ name,
    /** @type {string} */ address,
    /** @type {{at: number}} */ odd,
  ) => {
    const browser = await launch();
    try {
      // What a page held is gone when it is closed.
      await call(await openPage(browser), 'once', [name, address, odd]);
      return await peakOfRenderers(browser.process()?.pid ?? 0);
    } finally {
      await browser.close();
    }
  };
  /** @type {Record<string, number>} */
  const read = {};
  for (const name of names) read[name] = await peak(name, '/cases.csv', planted);
  const five = madeCases(large, seed + 5);
  made.set('/cases-5.csv', five.bytes);
  const ours5 = await peak('Tipstat, streamed', '/cases-5.csv', five.planted);
  const duckdb5 = await peak('DuckDB-WASM, no table', '/cases-5.csv', five.planted);
  return { read, ours5, duckdb5 };
}

/** @param {string} name @returns {Promise<Uint8Array>} */
async function script(name) {
  const { outputFiles } = await bundle({
    entryPoints: [join(here, name)],
    ...{ bundle: true, minify: true, format: 'esm', write: false, logLevel: 'error' },
    absWorkingDir: root,
    external: ['/build/*'],
    nodePaths: [join(here, 'node_modules')],
  });
  return /** @type {{contents: Uint8Array}} */ (outputFiles[0]).contents;
}

/** @returns {Promise<Uint8Array>} */
async function scanModule() {
  const out = join(folder, 'scan.wasm');
  const options = [
    '-O3',
    '-msimd128',
    '-std=c++20',
    '--no-entry',
    '-sALLOW_MEMORY_GROWTH=1',
    '-sMAXIMUM_MEMORY=2GB',
  ];
  await runOrThrow('em++', [...options, `-I${root}core/src`, join(here, 'scan.cc'), '-o', out]);
  return readFile(out);
}

async function firstLoadBytes() {
  const glue = await readFile(join(root, 'build/wasm/core.mjs'));
  const module = await readFile(join(distFolder, 'core.wasm'));
  return brotliCompressSync(glue).length + brotliCompressSync(module).length;
}
