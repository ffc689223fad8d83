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
