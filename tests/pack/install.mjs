import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.mjs';
import { runOrThrow } from '../../scripts/lib/run.mjs';

const offline = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];

/**
 * @param {string} folder to write to
 * @returns {Promise<string>} path of the package as it would be published
 */
export async function pack(folder) {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await runOrThrow('npm', args, { cwd: root });
  return join(folder, JSON.parse(stdout)[0].filename);
}

/**
 * Installs a package in a project that has nothing else, without a network.
 *
 * @param {string} tarball
 * @param {string} folder
 */
export async function install(tarball, folder) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  await runOrThrow('npm', ['install', ...offline, tarball], { cwd: folder });
}
