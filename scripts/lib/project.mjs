import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string[]} parts @returns {string} an absolute path inside the project */
export const inProject = (...parts) => join(root, ...parts);

/** @param {string} path @returns {string} relative to the project, with forward slashes */
export const projectPath = (path) => relative(root, path).replaceAll('\\', '/');

export const packageJson = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));

/** Where the versioned files of a release are written. */
export const distFolder = inProject('dist', packageJson.version);
