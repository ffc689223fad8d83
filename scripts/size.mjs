// Prints what a page with one element loads before its first chart, compressed as a server sends it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from './build.mjs';
import { distFolder } from './lib/project.mjs';
import { setupOrExit } from './setup.mjs';

/** Scripts, WebAssembly, one chart and one locale; the styles are inside the script, names of countries come with a field of areas. */
const firstLoad = [
  'tipstat.js',
  'core.wasm',
  'charts/bar.js',
  'locales/en.json',
  'locales/charts/en.json',
];

/**
 * @param {string} [folder] of a release
 * @returns {Promise<{name: string, bytes: number}[]>} size of each file of a first load under brotli 11
 */
export const firstLoadSizes = (folder = distFolder) =>
  Promise.all(
    firstLoad.map(async (name) => ({
      name,
      bytes: compressedSize(await readFile(join(folder, name))),
    })),
  );

/** @param {Uint8Array} content */
function compressedSize(content) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(content, { params }).length;
}

/** @param {number} bytes @returns {string} in units of 1000 bytes */
export const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setupOrExit();
  await build();
  const sizes = await firstLoadSizes();
  for (const { name, bytes } of sizes) console.log(`${inKilobytes(bytes).padStart(9)}  ${name}`);
  console.log(inKilobytes(sizes.reduce((sum, { bytes }) => sum + bytes, 0)));
}
