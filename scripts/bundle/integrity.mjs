import { createHash } from 'node:crypto';

/**
 * @param {string | Uint8Array} content
 * @param {'sha256' | 'sha384'} [algorithm] the shorter one inside our own files, where every byte is loaded by every page
 * @returns {string} as the `integrity` attribute takes it
 */
export const integrityOf = (content, algorithm = 'sha384') =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;

/**
 * @param {Map<string, string | Uint8Array>} files
 * @param {'sha256' | 'sha384'} [algorithm]
 * @returns {Record<string, string>} integrity by name, in the order of the names
 */
export function integrityOfAll(files, algorithm) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([name, content]) => [name, integrityOf(content, algorithm)]),
  );
}
