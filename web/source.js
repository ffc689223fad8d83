import { TipstatError, asTipstatError } from './engine/errors.js';
import { openSource } from './engine/source.js';
import { readTable, toCsv } from './pagetable.js';

/** @import { Grid } from './pagetable.js' */

/** A schema or a file of rules is no larger. */
const TEXT_BYTES = 1024 * 1024;

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

/**
 * The text of a small file that an attribute names.
 * @param {HTMLElement} element
 * @param {string} attribute
 * @param {AbortSignal} signal
 * @returns {Promise<string | undefined>} undefined where the attribute is not set
 * @throws {TipstatError} `fetch-failed`, `http-status`, `too-many-bytes`
 */
export async function openText(element, attribute, signal) {
  const src = element.getAttribute(attribute);
  if (!src) return undefined;
  const source = openSource(await openFile(element, src, '', signal));
  const decoder = new TextDecoder();
  let text = '';
  for (let piece = await source.read(); piece; piece = await source.read()) {
    if (source.received > TEXT_BYTES) {
      const expected = `${TEXT_BYTES} bytes at most`;
      throw new TipstatError({ code: 'too-many-bytes', subject: src, expected });
    }
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
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

/**
 * @param {HTMLElement} element
 * @returns {Promise<string>} SHA-256 of the data in hexadecimal; '' where the page cannot make one
 */
export async function hashOfData(element) {
  if (!crypto.subtle) return '';
  const { body } = await openData(element, pageTable(element), new AbortController().signal);
  const bytes = body instanceof Uint8Array ? body : await body.arrayBuffer();
  const digest = await crypto.subtle.digest('SHA-256', /** @type {BufferSource} */ (bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
