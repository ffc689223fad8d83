import { readFile } from 'node:fs/promises';
import { TipstatError } from '../engine/errors.js';
import { version } from './version.js';

/** Beside the bundled program; in the build that the sources use; in the release that was built from them. */
const places = () => ['./', '../../build/wasm/', `../../dist/${version()}/`];

/**
 * @param {string} name of a file of the release
 * @returns {Promise<Buffer>}
 * @throws {TipstatError} `engine-unavailable`
 */
export async function readBuilt(name) {
  for (const place of places()) {
    try {
      return await readFile(new URL(place + name, import.meta.url));
    } catch (thrown) {
      if (/** @type {NodeJS.ErrnoException} */ (thrown).code !== 'ENOENT') throw thrown;
    }
  }
  throw new TipstatError({ code: 'engine-unavailable', subject: name });
}
