import { inProject } from '../lib/project.mjs';
import { bundle } from './bundle.mjs';

const unpacking = `
    import { unpackOnPage } from './web/unpack/page.js';
    createCore.unpack = unpackOnPage;`;

/**
 * A module's glue as a classic script, which a page can load with integrity. It makes no global: the factory goes to
 * whoever listens on the script's own element. The modules that read every format bring along what unpacks them.
 *
 * @param {string} name of the file in build/wasm, without its ending
 * @returns {Promise<string>}
 */
export function classicModule(name) {
  const contents = `
    import createCore from './build/wasm/${name}.mjs';
    ${name.startsWith('full') ? unpacking : ''}
    document.currentScript.dispatchEvent(new CustomEvent('tipstat-module', { detail: createCore }));`;
  return bundle(name, {
    stdin: { contents, resolveDir: inProject() },
    format: 'iife',
    // The bytes are handed in, so the glue needs no address; a classic script has none to give.
    define: { 'import.meta.url': '""' },
  });
}
