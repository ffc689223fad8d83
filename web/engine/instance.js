/** @typedef {import('./gate.js').CreateCore} CreateCore */
/** @typedef {import('./gate.js').CoreModule} CoreModule */

/** Nobody reads what an instance would print: a trap reaches the caller as an exception. */
export const quiet = {
  print: () => {},
  printErr: () => {},
  locateFile: (/** @type {string} */ name) => name,
};

/**
 * An instance of a compiled module.
 * @param {CreateCore} factory its glue
 * @param {WebAssembly.Module} module
 * @returns {Promise<CoreModule>}
 */
export function instantiate(factory, module) {
  return new Promise((resolve, reject) => {
    const instantiateWasm = (
      /** @type {WebAssembly.Imports} */ imports,
      /** @type {(instance: WebAssembly.Instance) => void} */ receive,
    ) => {
      WebAssembly.instantiate(module, imports).then(receive).catch(reject);
      return {};
    };
    factory({ ...quiet, instantiateWasm }).then(resolve, reject);
  });
}
