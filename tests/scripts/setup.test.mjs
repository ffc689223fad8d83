import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { inProject } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { findEmscripten, isOlder } from '../../scripts/setup/emscripten.mjs';
import { inTemporaryFolder, writeFiles } from '../../scripts/stages/temporary.mjs';

/**
 * @param {string} version
 * @param {(folder: string) => Promise<void>} use of a folder with an emcc of that version
 */
const withEmscripten = (version, use) =>
  inTemporaryFolder(async (folder) => {
    await writeFiles(folder, { emcc: `#!/bin/sh\necho "emcc (Emscripten) ${version} (abc)"\n` });
    await chmod(join(folder, 'emcc'), 0o755);
    await use(folder);
  });

test('versions are compared number by number', () => {
  assert.ok(isOlder('3.1.5', '3.1.6'));
  assert.ok(isOlder('3.1.6', '3.1.69'));
  assert.ok(!isOlder('3.1.10', '3.1.6'));
  assert.ok(!isOlder('3.1.6', '3.1.6'));
});

test('a newer Emscripten on the PATH is used', () =>
  withEmscripten('3.1.69', async (folder) => {
    const { usable, tooOld } = await findEmscripten(folder);
    assert.deepEqual(usable, { folder, version: '3.1.69' });
    assert.equal(tooOld, undefined);
  }));

test('an older Emscripten is named and passed over', () =>
  withEmscripten('2.0.34', async (folder) => {
    const { usable, tooOld } = await findEmscripten(folder);
    assert.deepEqual(tooOld, { folder, version: '2.0.34' });
    assert.notEqual(usable?.folder, folder);
  }));

test('where nothing can be installed, what is missing is listed and the exit code is 2', () =>
  inTemporaryFolder(async (folder) => {
    const { status, output } = await run(process.execPath, [inProject('scripts/setup.mjs')], {
      env: { PATH: folder },
    });
    assert.equal(status, 2);
    assert.match(output, /^Missing, and there is no apt-get here:\n/);
    for (const name of ['emscripten', 'cmake', 'ninja-build', 'g\\+\\+']) {
      assert.match(output, new RegExp(`^ {2}${name}$`, 'm'));
    }
  }));
