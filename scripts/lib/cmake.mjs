import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter } from 'node:path';
import { findEmscripten } from '../setup/emscripten.mjs';
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
  const settings = { ...options, env: await environment(preset) };
  if (!existsSync(inProject('build', preset, 'build.ninja'))) {
    await runOrThrow('cmake', ['--preset', preset], settings);
  }
  const parallel = ['--parallel', String(availableParallelism())];
  const wanted = targets.length > 0 ? ['--target', ...targets] : [];
  await runOrThrow('cmake', ['--build', '--preset', preset, ...parallel, ...wanted], settings);
}

/**
 * Puts the Emscripten that set-up chose before whatever the PATH finds first.
 *
 * @param {string} preset
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function environment(preset) {
  if (!preset.startsWith('wasm')) return {};
  const { usable } = await findEmscripten();
  return { PATH: [usable?.folder, process.env['PATH']].filter(Boolean).join(delimiter) };
}
