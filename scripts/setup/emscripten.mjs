import { dirname } from 'node:path';
import { findProgram } from '../lib/find-program.mjs';
import { run } from '../lib/run.mjs';

/** The oldest Emscripten that the modules are tested with: the one of Debian 12. */
export const oldestEmscripten = '3.1.6';

/** Where distributions install it, behind whatever else the PATH finds first. */
const systemFolder = '/usr/bin';

/**
 * @typedef {object} Emscripten
 * @property {string} folder of emcc and em-config
 * @property {string} version
 */

/**
 * @typedef {object} Finding
 * @property {Emscripten} [usable]
 * @property {Emscripten} [tooOld] stands first on the PATH and is passed over
 */

/**
 * Looks for an Emscripten: the first on the PATH, else the distribution's.
 *
 * @param {string} [path] folders to search
 * @returns {Promise<Finding>}
 */
export async function findEmscripten(path = process.env['PATH']) {
  const first = await emscriptenIn(path);
  if (!first || !isOlder(first.version, oldestEmscripten)) return { usable: first };
  const system = await emscriptenIn(systemFolder);
  const usable = system && !isOlder(system.version, oldestEmscripten) ? system : undefined;
  return { usable, tooOld: first };
}

/**
 * @param {string | undefined} path
 * @returns {Promise<Emscripten | undefined>}
 */
async function emscriptenIn(path) {
  const program = findProgram('emcc', path);
  if (!program) return undefined;
  const { output } = await run(program, ['--version']);
  const version = /\b(\d+\.\d+\.\d+)\b/.exec(output)?.[1] ?? '0.0.0';
  return { folder: dirname(program), version };
}

/**
 * @param {string} version
 * @param {string} than
 * @returns {boolean}
 */
export function isOlder(version, than) {
  return version.localeCompare(than, 'en', { numeric: true }) < 0;
}
