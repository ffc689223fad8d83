// Reads the same made inputs with Tipstat and with others in one page of Chromium, and keeps the result.
//
//     node tests/bench/read/run.mjs [--rounds 9] [--rows 60000] [--keep]
import { readFile, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { cpus } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build as bundle } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { build } from '../../../scripts/build.mjs';
import { run } from '../../../scripts/lib/run.mjs';
import { asCsv, asWorkbook, madeRows } from './made.mjs';
import { table } from './table.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));
const RESULTS = join(here, 'results.md');
/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    rows: { type: 'string', default: '60000' },
    keep: { type: 'boolean', default: false },
  },
});
const rounds = Math.max(7, Number(values.rounds));
const rows = Number(values.rows);

await installRivals();
await build();
const inputs = await makeInputs();
const server = await serve(new Map([...inputs, ['/page.js', await pageScript()]]));
const browser = await puppeteer.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  protocolTimeout: 3_600_000,
});
try {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/page.html`);
  const measured = await page.evaluate(
    (addresses, times, count) => /** @type {any} */ (globalThis).measure(addresses, times, count),
    { csv: '/input.csv', xlsx: '/input.xlsx' },
    rounds,
    rows,
  );
  const sizes = Object.fromEntries(
    [...inputs].map(([name, bytes]) => [extname(name).slice(1), bytes.length]),
  );
  const text = table({
    measured,
    rounds,
    rows,
    sizes,
    browser: await browser.version(),
    processor: cpus()[0]?.model ?? '',
    versions: await versions(),
    date: new Date().toISOString().slice(0, 10),
  });
  console.log(text);
  if (values.keep)
    await writeFile(RESULTS, `${(await readFile(RESULTS, 'utf8')).trimEnd()}\n\n${text}\n`);
} finally {
  await browser.close();
  server.close();
}

/** Into this folder, so that nobody downloads them who only runs the tests. */
async function installRivals() {
  const outcome = await run(
    'npm',
    ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'],
    { cwd: here },
  );
  if (outcome.status !== 0) throw new Error(outcome.output);
}

/** @returns {Promise<[string, Uint8Array][]>} */
async function makeInputs() {
  const made = madeRows(rows);
  return [
    ['/input.csv', asCsv(made)],
    ['/input.xlsx', asWorkbook(made)],
  ];
}

/** @returns {Promise<Uint8Array>} */
async function pageScript() {
  const { outputFiles } = await bundle({
    entryPoints: [join(here, 'page.js')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
    absWorkingDir: root,
    external: ['/build/*'],
    nodePaths: [join(here, 'node_modules')],
  });
  return outputFiles[0].contents;
}

/** @returns {Promise<Record<string, string>>} */
async function versions() {
  const { dependencies } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return { tipstat: version, ...dependencies };
}

/** @param {Map<string, Uint8Array>} made files that are not on the disk */
async function serve(made) {
  const server = http.createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const page = '<!doctype html><script type="module" src="/page.js"></script>';
    const bytes =
      path === '/page.html' ? Buffer.from(page) : (made.get(path) ?? (await readBelow(root, path)));
    if (!bytes) return void response.writeHead(404).end();
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {Promise<Uint8Array | undefined>}
 */
async function readBelow(folder, path) {
  return readFile(join(folder, normalize(path))).catch(() => undefined);
}
