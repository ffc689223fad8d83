import createCore from '#core';
import { TipstatError, asTipstatError } from './errors.js';
import { instantiate, quietly } from './instance.js';
import { canCompile } from './support.js';

/** @typedef {import('./gate.js').CreateCore} CreateCore */
/** @typedef {import('./gate.js').CoreModule} CoreModule */

/**
 * A build of the core, ready to make instances.
 * @typedef {object} Build
 * @property {WebAssembly.Module} [module] absent for the JavaScript build
 * @property {() => Promise<CoreModule>} start
 * @property {CreateCore['unpack']} [unpack] of the module that reads every format
 */

/**
 * Where the builds come from.
 * @typedef {object} Origin
 * @property {URL | string} base the folder of the files
 * @property {Readonly<Record<string, string>>} [files] integrity of each file
 * @property {'auto' | 'js'} [engine] `js` takes the JavaScript build without asking
 * @property {typeof globalThis.fetch} [fetch]
 * @property {(url: string, integrity: string | undefined) => Promise<CreateCore>} [loadScript] loads a classic script
 *   and gives the factory that it hands over
 * @property {Uint8Array | (() => Uint8Array | Promise<Uint8Array>)} [bytes] core.wasm, where it is not to be fetched
 * @property {CreateCore} [whole] glue of the module that reads every format, where `bytes` are those of full.wasm
 */

/**
 * What the page has fetched and compiled, by address: its elements share it.
 * @type {Map<unknown, Promise<any>>}
 */
const shared = new Map();

/**
 * The build for a page's first load: CSV, relations and aggregation.
 * @param {Origin} origin
 * @returns {Promise<Build>}
 * @throws {TipstatError} `engine-unavailable`
 */
export async function loadCore(origin) {
  return loadBuild(origin, 'core', async () => origin.whole ?? createCore);
}

/**
 * The build with every format and every command.
 * @param {Origin} origin
 * @returns {Promise<Build>}
 * @throws {TipstatError} `engine-unavailable`
 */
export async function loadFull(origin) {
  if (origin.whole) return loadCore(origin);
  return loadBuild(origin, 'full', () => loadFactory(origin, 'full.js'));
}

/**
 * @param {Origin} origin
 * @param {'core' | 'full'} name
 * @param {() => Promise<CreateCore>} getGlue
 * @returns {Promise<Build>}
 */
async function loadBuild(origin, name, getGlue) {
  const compiled =
    origin.engine !== 'js' && (await canCompile()) && (await compile(origin, `${name}.wasm`));
  if (compiled) {
    const glue = await getGlue();
    return { module: compiled, start: () => instantiate(glue, compiled), unpack: glue.unpack };
  }
  const factory = await loadFactory(origin, `${name}-js.js`);
  return { start: () => factory(quietly()), unpack: factory.unpack };
}

/**
 * @param {Origin} origin
 * @param {string} name
 * @returns {Promise<WebAssembly.Module | undefined>} undefined where these bytes cannot be compiled here
 */
async function compile(origin, name) {
  const inside = name === 'core.wasm' ? origin.bytes : undefined;
  const key = inside ?? new URL(name, origin.base).href;
  return share(key, async () => {
    const bytes = await (typeof inside === 'function'
      ? inside()
      : (inside ?? fetchBytes(origin, name)));
    return WebAssembly.compile(/** @type {BufferSource} */ (bytes)).catch(() => undefined);
  });
}

/**
 * @param {Origin} origin
 * @param {string} name
 * @returns {Promise<Uint8Array>}
 */
async function fetchBytes({ base, fetch = globalThis.fetch, files }, name) {
  try {
    const response = await fetch(new URL(name, base).href, { integrity: files?.[name] ?? '' });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    const found = String(response.status);
    throw new TipstatError({ code: 'engine-unavailable', subject: name, found, expected: '200' });
  } catch (thrown) {
    throw asTipstatError(thrown, 'engine-unavailable', name);
  }
}

/**
 * @param {Origin} origin
 * @param {string} name
 * @returns {Promise<CreateCore>}
 */
function loadFactory({ base, files, loadScript }, name) {
  if (!loadScript) throw new TipstatError({ code: 'engine-unavailable', subject: name });
  const address = new URL(name, base).href;
  return share(address, () =>
    loadScript(address, files?.[name]).catch((thrown) => {
      throw asTipstatError(thrown, 'engine-unavailable', name);
    }),
  );
}

/**
 * @template T
 * @param {unknown} key
 * @param {() => Promise<T>} make
 * @returns {Promise<T>} what another caller is getting or has got; a failure is not kept
 */
function share(key, make) {
  const found = shared.get(key);
  if (found) return found;
  const made = make();
  shared.set(key, made);
  made.catch(() => shared.delete(key));
  return made;
}
