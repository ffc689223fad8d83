import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter } from 'node:path';
import { findEmscripten } from '../setup/emscripten.mjs';
import { fingerprint, isUnchanged, keepFingerprint } from './fingerprint.mjs';
import { inProject } from './project.mjs';
import { runOrThrow } from './run.mjs';

/** Builds under way, by preset: Ninja keeps a build folder for itself. @type {Map<string, Promise<void>>} */
const underWay = new Map();

/**
 * Configures a preset where that has not been done, and builds targets of it.
 *
 * @param {string} preset of CMakePresets.json
 * @param {readonly string[]} [targets] all unless given
 * @param {import('./run.mjs').RunOptions} [options]
 * @returns {Promise<void>} rejects with the compiler's output
 */
export function buildWithCMake(preset, targets = [], options = {}) {
  const build = () => configureAndBuild(preset, targets, options);
  const result = (underWay.get(preset) ?? Promise.resolve()).then(build, build);
  underWay.set(preset, result);
  return result;
}

/**
 * @param {string} preset
 * @param {readonly string[]} targets
 * @param {import('./run.mjs').RunOptions} options
 */
async function configureAndBuild(preset, targets, options) {
  const emscripten = preset.startsWith('wasm') ? (await findEmscripten()).usable : undefined;
  const settings = { ...options, env: environment(emscripten?.folder) };
  await configure(preset, `${emscripten?.folder} ${emscripten?.version}`, settings);
  const parallel = ['--parallel', String(availableParallelism())];
  const wanted = targets.length > 0 ? ['--target', ...targets] : [];
  await runOrThrow('cmake', ['--build', '--preset', preset, ...parallel, ...wanted], settings);
}

/**
 * Configures where that has not been done, and afresh where the presets or the compiler are not those of last time:
 * what CMake has in its cache wins over both.
 *
 * @param {string} preset
 * @param {string} compiler
 * @param {import('./run.mjs').RunOptions} settings
 */
async function configure(preset, compiler, settings) {
  const stamp = `configured-${preset}`;
  const print = fingerprint(['CMakePresets.json'], compiler);
  if (existsSync(inProject('build', preset, 'build.ninja')) && isUnchanged(stamp, print)) return;
  await runOrThrow('cmake', ['--fresh', '--preset', preset], settings);
  keepFingerprint(stamp, print);
}

/**
 * Puts the Emscripten that set-up chose before whatever the PATH finds first.
 *
 * @param {string | undefined} folder
 * @returns {NodeJS.ProcessEnv}
 */
const environment = (folder) =>
  folder ? { PATH: [folder, process.env['PATH']].filter(Boolean).join(delimiter) } : {};
