/**
 * Loads a classic script that hands over a factory by the event `tipstat-module` on its own element, so
 * that no global is made and the browser checks its integrity.
 * @param {string} address
 * @param {string | undefined} integrity
 * @param {(address: string) => any} trust gives what `script.src` takes
 * @returns {Promise<any>} the factory
 */
export function loadScript(address, integrity, trust) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = trust(address);
    script.async = true;
    script.crossOrigin = 'anonymous';
    if (integrity) script.integrity = integrity;
    script.addEventListener('tipstat-module', (event) => {
      resolve(/** @type {CustomEvent} */ (event).detail);
      script.remove();
    });
    script.addEventListener('error', () => {
      reject(new Error(`could not load ${address}`));
      script.remove();
    });
    document.head.append(script);
  });
}

/**
 * Loads a part of the report that not every page needs: a module whose integrity the browser checks when a
 * script element fetches it; `import()` then gives what that element has brought.
 * @param {string} address
 * @param {string | undefined} integrity
 * @param {(address: string) => any} trust gives what `script.src` takes; throws where the page forbids it
 * @returns {Promise<any>} the module
 */
export async function loadPart(address, integrity, trust) {
  const source = trustedOrNot(address, trust);
  // Where a page lets no script write the address of another, `import()` still works, unchecked: the same
  // bytes are fetched and checked just before.
  if (source) await runModule(source, integrity ?? '');
  else await (await fetch(address, { integrity: integrity ?? '' })).arrayBuffer();
  return import(address);
}

/** @param {string} address @param {(address: string) => any} trust @returns {any} undefined where it is forbidden */
function trustedOrNot(address, trust) {
  try {
    return trust(address);
  } catch {
    return undefined;
  }
}

/** @param {any} source @param {string} integrity @returns {Promise<void>} */
function runModule(source, integrity) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = 'anonymous';
    script.integrity = integrity;
    script.src = source;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`could not load ${source}`)));
    for (const end of ['load', 'error']) script.addEventListener(end, () => script.remove());
    document.head.append(script);
  });
}
