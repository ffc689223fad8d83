import { createHash } from 'node:crypto';

/**
 * @param {string | Uint8Array} content
 * @returns {string} as the `integrity` attribute takes it
 */
export const integrityOf = (content) =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/**
 * @param {Map<string, string | Uint8Array>} files
 * @returns {Record<string, string>} integrity by name, in the order of the names
 */
export function integrityOfAll(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, content]) => [name, integrityOf(content)]));
}
