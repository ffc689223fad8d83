import { TipstatError, asTipstatError } from './engine/errors.js';
import { readTable, toCsv } from './pagetable.js';

/** @import { Grid } from './pagetable.js' */

/**
 * @typedef {object} Opened
 * @property {Response | Uint8Array} body
 * @property {boolean} fromPage the body is the table inside the element, with numbers as the page writes them
 */

/**
 * Opens what the attributes name: a file, a data block of the page, or the table inside the element.
 * @param {HTMLElement} element
 * @param {Grid | null} grid the table inside, if there is one
 * @param {AbortSignal} signal
 * @returns {Promise<Opened>}
 * @throws {TipstatError} `fetch-failed`, `integrity-mismatch`, `no-data`
 */
export async function openData(element, grid, signal) {
  const src = element.getAttribute('src');
  if (src?.startsWith('#')) return { body: readBlock(element, src), fromPage: false };
  if (src) return { body: await fetchFile(element, src, signal), fromPage: false };
  if (grid) return { body: new TextEncoder().encode(toCsv(grid)), fromPage: true };
  throw new TipstatError({ code: 'no-data' });
}

/** @param {HTMLElement} element @param {string} src @returns {Uint8Array} */
function readBlock(element, src) {
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  const block = root.getElementById(src.slice(1));
  if (!block) throw new TipstatError({ code: 'fetch-failed', subject: src });
  return new TextEncoder().encode(block.textContent?.trimStart() ?? '');
}

/** @param {HTMLElement} element @param {string} src @param {AbortSignal} signal */
async function fetchFile(element, src, signal) {
  const integrity = element.dataset.integrity ?? '';
  try {
    return await fetch(new URL(src, document.baseURI), { integrity, signal });
  } catch (thrown) {
    throw asTipstatError(thrown, integrity ? 'integrity-mismatch' : 'fetch-failed', src);
  }
}

/**
 * The table inside the element.
 * @param {HTMLElement} element
 * @returns {Grid | null}
 */
export function pageTable(element) {
  const table = element.querySelector('table');
  return table && readTable(table);
}
