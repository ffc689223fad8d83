import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { install, pack } from '../../tests/pack/install.mjs';
import { uses } from '../../tests/pack/uses.mjs';
import { packageJson } from '../lib/project.mjs';
import { release } from './artefacts.mjs';
import { countFaults, plant } from './stage.mjs';
import { inTemporaryFolder } from './temporary.mjs';

/** @import { Counts, Stage } from './stage.mjs' */

/**
 * Packs the package, installs it in an empty folder and uses it there.
 *
 * @param {(packageFolder: string) => Promise<void>} [spoil] what is installed, before it is used
 * @returns {Promise<Counts>}
 */
const packAndUse = (spoil = async () => {}) =>
  inTemporaryFolder(async (temporary) => {
    const folder = join(temporary, 'empty');
    await install(await pack(temporary), folder);
    await spoil(join(folder, 'node_modules/tipstat'));
    /** @type {string[]} */
    const faults = [];
    for (const [sentence, use] of Object.entries(uses)) {
      await use(folder).catch((error) => faults.push(`${sentence}: ${error.message}`));
    }
    return countFaults(Object.keys(uses), faults);
  });

const inDist = (/** @type {string} */ packageFolder, /** @type {string} */ name) =>
  join(packageFolder, 'dist', packageJson.version, name);

/** @type {Stage} */
export const packTest = {
  name: 'package, installed and used',
  run: async () => {
    await release();
    return packAndUse();
  },
  plants: [
    plant(
      'a package without its module',
      () => packAndUse((folder) => rm(inDist(folder, 'full.wasm'))),
      'The command validates a file',
    ),
    plant(
      'a package whose import needs a page',
      () => packAndUse((folder) => writeFile(inDist(folder, 'tipstat.js'), 'document.title;\n')),
      'Importing it where there is no page does nothing',
    ),
    plant(
      'a package whose command cannot be run',
      () => packAndUse((folder) => chmod(inDist(folder, 'tipstat-cli.js'), 0o644)),
      'The command says its version',
    ),
  ],
};
