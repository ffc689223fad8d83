import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { globSync } from '../lib/glob.mjs';
import { inProject, root } from '../lib/project.mjs';
import { classicModule } from './classic-module.mjs';
import { integrityOf, integrityOfAll } from './integrity.mjs';
import { localeFiles } from './locales.mjs';
import { notices } from './notices.mjs';
import {
  checkScript,
  commandLine,
  elementScript,
  offlineScript,
  partScript,
  workerScript,
} from './programs.mjs';

/**
 * Every file of a release by its name, made from web/ and build/wasm/.
 *
 * @returns {Promise<Map<string, string | Uint8Array>>}
 */
export async function releaseFiles() {
  const loaded = await filesLoadedByTheElement();
  const { known, more } = divided(loaded);
  const files = new Map(loaded)
    .set('more.json', more)
    .set('tipstat.js', await elementScript(known))
    .set('tipstat-offline.js', await offlineScript('offline'))
    .set('tipstat-offline-full.js', await offlineScript('offline-full'))
    .set('tipstat-check.js', await checkScript())
    .set('tipstat-cli.js', await commandLine());
  const integrity = JSON.stringify(integrityOfAll(files), null, 2);
  return files.set('integrity.json', `${integrity}\n`).set('NOTICES.txt', await notices());
}

/** What few pages load: other languages than English, and what a reader has to ask for. */
const rare = /^(locales\/(?!en\.)\w+\.json|(tools|figures|explore|cause)\.js)$/;

/**
 * What the element's script knows of the files that it may load: the integrity of most, and '' for those that
 * `more.json` knows. What belongs to a locale is known to the locale.
 *
 * @param {Map<string, string | Uint8Array>} files
 * @returns {{known: Record<string, string>, more: string}}
 */
function divided(files) {
  const own = new Map([...files].filter(([name]) => !/^locales\/.*\//.test(name)));
  const all = integrityOfAll(own, 'sha256');
  const [few, most] = [true, false].map((isRare) =>
    Object.entries(all).filter(([name]) => rare.test(name) === isRare),
  );
  const more = JSON.stringify(Object.fromEntries(few ?? []));
  const known = [
    ...(most ?? []),
    ...(few ?? []).map(([name]) => [name, '']),
    ['more.json', integrityOf(more, 'sha256')],
  ];
  return { known: Object.fromEntries(known), more };
}

/** @returns {Promise<[string, string][]>} charts/NAME.js for each view */
const chartFiles = () =>
  Promise.all(
    globSync('web/charts/*.js', root).map(async (path) => {
      const name = basename(path, '.js');
      return /** @type {[string, string]} */ ([
        `charts/${name}.js`,
        await partScript(`charts/${name}.js`),
      ]);
    }),
  );

/** @returns {Promise<Map<string, string | Uint8Array>>} */
async function filesLoadedByTheElement() {
  /** @type {Map<string, string | Uint8Array>} */
  const files = new Map([...(await localeFiles()), ...(await chartFiles())]);
  return files
    .set('core.wasm', await readFile(inProject('build/wasm/core.wasm')))
    .set('full.wasm', await readFile(inProject('build/wasm/full.wasm')))
    .set('core-js.js', await classicModule('core-js'))
    .set('full.js', await classicModule('full'))
    .set('full-js.js', await classicModule('full-js'))
    .set('tools.js', await partScript('tools.js'))
    .set('cause.js', await partScript('say/cause.js'))
    .set('figures.js', await partScript('figures.js'))
    .set('explore.js', await partScript('explore.js'))
    .set('worker.js', await workerScript());
}
