import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject } from './project.mjs';

/**
 * @param {readonly string[]} sources files and folders of the project
 * @param {string} [also] what else the result depends on
 * @returns {string} differs when a name or a content below the sources does
 */
export function fingerprint(sources, also = '') {
  const hash = createHash('sha256').update(also);
  for (const source of sources) addTo(hash, source);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  const names = namesIn(path);
  if (names) for (const name of names) addTo(hash, join(path, name));
  else hash.update(`\0${path}\0`).update(readFileSync(inProject(path)));
}

/** @param {string} path @returns {string[] | undefined} undefined for a file */
function namesIn(path) {
  try {
    return readdirSync(inProject(path)).sort();
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** @param {string} name of a thing that was built @returns {string} where its fingerprint is kept */
const stampPath = (name) => inProject('build', 'stamps', name);

/**
 * @param {string} name
 * @param {string} print
 * @returns {boolean} whether the last build of that name had the same fingerprint
 */
export function isUnchanged(name, print) {
  try {
    return readFileSync(stampPath(name), 'utf8') === print;
  } catch {
    return false;
  }
}

/**
 * @param {string} name
 * @param {string} print
 */
export function keepFingerprint(name, print) {
  mkdirSync(dirname(stampPath(name)), { recursive: true });
  writeFileSync(stampPath(name), print);
}
