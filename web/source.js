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
  const { integrity = '' } = element.dataset;
  if (src) return { body: await openFile(element, src, integrity, signal), fromPage: false };
  if (grid) return { body: new TextEncoder().encode(toCsv(grid)), fromPage: true };
  throw new TipstatError({ code: 'no-data' });
}

/**
 * Opens the table of explanations that the element names.
 * @param {HTMLElement} element
 * @param {AbortSignal} signal
 * @returns {Promise<Response | Uint8Array> | undefined} undefined where it names none
 */
export function openNotes(element, signal) {
  const notes = element.getAttribute('notes');
  return notes ? openFile(element, notes, '', signal) : undefined;
}

/** @param {HTMLElement} element @param {string} src a table or data block of the page @returns {Uint8Array} */
function readBlock(element, src) {
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  const block = root.getElementById(src.slice(1));
  if (!block) throw new TipstatError({ code: 'fetch-failed', subject: src });
  const text = block instanceof HTMLTableElement ? toCsv(readTable(block)) : block.textContent;
  return new TextEncoder().encode(text?.trimStart() ?? '');
}

/** @param {HTMLElement} element @param {string} src @param {string} integrity @param {AbortSignal} signal */
async function openFile(element, src, integrity, signal) {
  if (src.startsWith('#')) return readBlock(element, src);
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
