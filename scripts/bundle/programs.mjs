import { readFile } from 'node:fs/promises';
import { inProject, packageJson } from '../lib/project.mjs';
import { bundle } from './bundle.mjs';
import { trimmedGlue } from './glue.mjs';

/**
 * The element, as a page's module script.
 *
 * @param {Record<string, string>} integrity of every file that it may load
 * @returns {Promise<string>}
 */
export const elementScript = (integrity) =>
  bundle('web/tipstat.js', {
    format: 'esm',
    define: { __TIPSTAT_FILES__: JSON.stringify(integrity) },
    plugins: [trimmedGlue],
  });

/**
 * @param {string} name of a file of web/ that only some pages need
 * @returns {Promise<string>} as a module of its own
 */
export const partScript = (name) => bundle(`web/${name}`, { format: 'esm' });

/** @returns {Promise<string>} the module Worker that takes large tables */
export const workerScript = () =>
  bundle('web/engine/worker.js', { format: 'esm', plugins: [trimmedGlue] });

/**
 * @param {'offline' | 'offline-full'} name with the module of a first load, or that which reads every format
 * @returns {Promise<string>} one classic script with everything inside, for pages opened from a disk
 */
export const offlineScript = (name) =>
  bundle(`web/${name}.js`, {
    format: 'iife',
    define: { 'import.meta.url': '""' },
    plugins: [coreBytes],
  });

/** @returns {Promise<string>} one classic script for the page that checks texts, with everything inside */
export const checkScript = () =>
  bundle('web/check.js', {
    format: 'iife',
    define: {
      'import.meta.url': '""',
      __TIPSTAT_VERSION__: JSON.stringify(packageJson.version),
    },
    plugins: [coreBytes],
  });

/** @returns {Promise<string>} the command line for Node */
export const commandLine = () =>
  bundle('web/cli/tipstat.js', { format: 'esm', platform: 'node', target: 'node20' });

/** Makes `import bytes from 'tipstat:core.wasm'`, or `full.wasm`, the bytes of the module. @type {import('esbuild').Plugin} */
const coreBytes = {
  name: 'core-bytes',
  setup(build) {
    build.onResolve({ filter: /^tipstat:(core|full)\.wasm$/ }, ({ path }) => ({
      path: inProject('build/wasm', path.slice('tipstat:'.length)),
      namespace: 'core-bytes',
    }));
    build.onLoad({ filter: /.*/, namespace: 'core-bytes' }, async ({ path }) => {
      return { contents: await readFile(path), loader: 'binary' };
    });
  },
};
