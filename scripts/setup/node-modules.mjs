import { readFileSync } from 'node:fs';
import { inProject } from '../lib/project.mjs';

/**
 * Whether node_modules holds what package-lock.json asks for, as far as it fits this platform.
 *
 * @returns {boolean}
 */
export function nodeModulesAreCurrent() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional),
  );
}

/**
 * @param {string} path
 * @returns {Record<string, {version: string, optional?: boolean}>} empty where there is no such file
 */
function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(inProject(path), 'utf8')).packages;
  } catch {
    return {};
  }
}
