// Builds the modules and dist/VERSION/, each only when something it is made from has changed.
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWithCMake } from './lib/cmake.mjs';
import { fingerprint, isUnchanged, keepFingerprint } from './lib/fingerprint.mjs';
import { distFolder, inProject } from './lib/project.mjs';
import { findEmscripten } from './setup/emscripten.mjs';
import { setupOrExit } from './setup.mjs';

const moduleSources = ['core', 'wasm', 'cmake', 'CMakeLists.txt', 'CMakePresets.json'];
const releaseSources = ['web', 'scripts', 'package.json', 'package-lock.json'];

/**
 * @param {{echo?: boolean}} [options] echo shows the compilers' output
 * @throws {Error} with the output of what failed
 */
export async function build({ echo = false } = {}) {
  const { usable } = await findEmscripten();
  const modules = fingerprint(moduleSources, `${usable?.folder} ${usable?.version}`);
  await unlessUnchanged('modules', modules, inProject('build/wasm/full-js.mjs'), () =>
    buildWithCMake('wasm', [], { echo }),
  );
  const release = fingerprint(releaseSources, modules);
  await unlessUnchanged('release', release, join(distFolder, 'NOTICES.txt'), writeRelease);
  await writeExamples();
}

/**
 * @param {string} name
 * @param {string} print fingerprint of what the result is made from
 * @param {string} result the last file to be written
 * @param {() => Promise<void>} make
 */
async function unlessUnchanged(name, print, result, make) {
  if (isUnchanged(name, print) && existsSync(result)) return;
  await make();
  keepFingerprint(name, print);
}

/** Writes into a folder beside the old one and swaps them, so that nobody is served half a release. */
async function writeRelease() {
  const { releaseFiles } = await import('./bundle/release.mjs');
  const files = await releaseFiles();
  const fresh = `${distFolder}.new`;
  await rm(fresh, { recursive: true, force: true });
  for (const [name, content] of files) {
    const path = join(fresh, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  await chmod(join(fresh, 'tipstat-cli.js'), 0o755);
  await rm(distFolder, { recursive: true, force: true });
  await rename(fresh, distFolder);
}

/** Fills the example pages that hold parts of the release. */
async function writeExamples() {
  const { examplePages } = await import('./bundle/example-pages.mjs');
  const { integrityOf } = await import('./bundle/integrity.mjs');
  const element = await readFile(join(distFolder, 'tipstat.js'));
  for (const [path, text] of await examplePages(integrityOf(element))) {
    await writeFile(inProject(path), text);
    // The page that checks texts is one file, and part of a release.
    if (path === 'examples/check/index.html') {
      await writeFile(join(distFolder, 'tipstat-check.html'), text);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setupOrExit();
  await build({ echo: true });
  console.log(`Built ${distFolder}`);
}
