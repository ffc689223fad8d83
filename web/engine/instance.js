/** @typedef {import('./gate.js').CreateCore} CreateCore */
/** @typedef {import('./gate.js').CoreModule} CoreModule */

/**
 * Options for one instance, which takes the object over and writes into it. Nobody reads what an instance would print:
 * a trap reaches the caller as an exception.
 * @returns {import('./gate.js').CoreOptions}
 */
export function quietly() {
  return { print: () => {}, printErr: () => {}, locateFile: (name) => name };
}

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
    factory({ ...quietly(), instantiateWasm }).then(resolve, reject);
  });
}
