import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * @template T
 * @param {(folder: string) => Promise<T>} use of a folder that exists only meanwhile
 * @returns {Promise<T>}
 */
export async function inTemporaryFolder(use) {
  const folder = await mkdtemp(join(tmpdir(), 'tipstat-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {Record<string, string>} files content by relative path
 */
export async function writeFiles(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}
