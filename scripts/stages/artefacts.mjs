import { build } from '../build.mjs';
import { buildWithCMake } from '../lib/cmake.mjs';
import { run } from '../lib/run.mjs';

/**
 * @template T
 * @param {() => Promise<T>} make
 * @returns {() => Promise<T>} makes it once, for whichever stage asks first
 */
function once(make) {
  /** @type {Promise<T> | undefined} */
  let made;
  return () => (made ??= make());
}

/** The modules and dist/VERSION/. */
export const release = once(() => build());

/** GoogleTest suite and case runner, g++. */
export const nativeBuild = once(() => buildWithCMake('native'));

/** GoogleTest suite, clang++ with sanitizers. */
export const sanitizerBuild = once(() => buildWithCMake('asan'));

/** GoogleTest suite, WebAssembly. */
export const wasmTestBuild = once(() => buildWithCMake('wasm-tests'));

/**
 * Paths of the files that are, or are about to be, in the repository.
 */
export const repositoryFiles = once(async () => {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const { stdout } = await run('git', list);
  return stdout.split('\0').filter(Boolean);
});
