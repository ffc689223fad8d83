import { realpath, stat } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';

/** Nothing else of the project is served. */
const servedFolders = ['examples', 'dist'];

/**
 * What a request's path stands for.
 * @typedef {{file: string} | {redirect: string} | undefined} Target undefined where there is nothing to serve
 */

/**
 * @param {string} root folder that holds the served folders
 * @param {string} url path of a request, still encoded
 * @returns {Promise<Target>}
 */
export async function resolveRequest(root, url) {
  const path = decodePath(url);
  if (path === '/') return { redirect: '/examples/' };
  if (path === '/favicon.ico') return { redirect: '/examples/icon.svg' };
  if (path === undefined || !servedFolders.includes(path.split('/')[1] ?? '')) return undefined;
  const file = join(root, path);
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) {
    return path.endsWith('/')
      ? fileBelow(root, join(file, 'index.html'))
      : { redirect: `${path}/` };
  }
  return fileBelow(root, file);
}

/** @param {string} url @returns {string | undefined} the normalised path; undefined for a malformed one */
function decodePath(url) {
  try {
    return posix.normalize(decodeURIComponent(url.split(/[?#]/)[0] ?? '').replaceAll('\\', '/'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} root
 * @param {string} file
 * @returns {Promise<Target>} undefined where there is no such file, or a link leads out of the served folders
 */
async function fileBelow(root, file) {
  const [realRoot, realFile] = await Promise.all([realpath(root), realpath(file).catch(() => '')]);
  const inside = servedFolders.some((folder) => realFile.startsWith(join(realRoot, folder) + sep));
  const found = inside ? await stat(realFile) : undefined;
  return found?.isFile() ? { file: realFile } : undefined;
}
