import { createEngine } from './engine/client.js';
import { TipstatError } from './engine/errors.js';
import { defineReport } from './element.js';
import { loadPart, loadScript } from './scripts.js';
import { trustOwnFiles } from './trusted.js';
import { documentParsed } from './waiting.js';

/** @import { Locale } from './format/formatter.js' */

/* global __TIPSTAT_FILES__ */

const base = new URL('.', import.meta.url).href;
const files = typeof __TIPSTAT_FILES__ === 'undefined' ? {} : __TIPSTAT_FILES__;
const trust = trustOwnFiles(base);

/** Files under way or here, by name: the elements of a page share them. @type {Map<string, Promise<any>>} */
const shared = new Map();

/**
 * @param {string} name of a file
 * @param {() => Promise<any>} get
 * @returns {Promise<any>} what another element is getting or has got; a failure is not kept
 */
function share(name, get) {
  const found = shared.get(name) ?? get();
  shared.set(name, found);
  found.catch(() => shared.delete(name));
  return found;
}

/** @param {string} name @param {string} [integrity] @returns {Promise<any>} */
async function fetchJson(name, integrity = '') {
  const response = await fetch(base + name, { integrity });
  if (!response.ok)
    throw new TipstatError({ code: 'http-status', subject: name, found: String(response.status) });
  return response.json();
}

/**
 * What few pages load is known to a file of its own, whose integrity this script knows.
 * @param {string} name
 * @returns {Promise<string | undefined>}
 */
const integrityOf = async (name) =>
  files[name] === ''
    ? (await share('more.json', () => fetchJson('more.json', files['more.json'])))[name]
    : files[name];

/** @param {string} tag @returns {Promise<Locale>} */
const loadLocale = (tag) => {
  const name = `locales/${tag}.json`;
  return share(name, async () => fetchJson(name, await integrityOf(name)));
};

/** A locale's file knows the integrity of what belongs to it. @param {string} kind @param {string} tag */
const loadBeside = (kind, tag) =>
  share(`locales/${kind}/${tag}.json`, async () =>
    fetchJson(`locales/${kind}/${tag}.json`, (await loadLocale(tag)).integrity?.[kind]),
  );

/** @param {string} name of a module of this release @returns {Promise<any>} */
const loadOwn = (name) =>
  share(name, async () => loadPart(base + name, await integrityOf(name), trust));

/** @param {string} kind @returns {string[]} names of the files of a kind, without folder and ending */
const namesOf = (kind) =>
  Object.keys(files).flatMap((name) => new RegExp(`^${kind}/(\\w+)\\.js`).exec(name)?.[1] ?? []);

defineReport({
  tags: namesOf('locales'),
  views: namesOf('charts'),
  loadLocale,
  loadAreas: (tag) => loadBeside('areas', tag),
  loadErrors: (tag) => loadBeside('errors', tag),
  loadCauses: async (tag) => {
    const [words, { sayCause }] = await Promise.all([
      loadBeside('causes', tag),
      loadOwn('cause.js'),
    ]);
    return { words, sayCause };
  },
  loadExplore: () => loadOwn('explore.js'),
  loadTools: () => loadOwn('tools.js'),
  loadToolWords: (tag) => loadBeside('tools', tag),
  loadChartWords: (tag) => loadBeside('charts', tag),
  loadChart: (view) => loadOwn(`charts/${view}.js`),
  createEngine: (settings) =>
    createEngine({
      ...settings,
      base,
      files,
      trust,
      loadScript: (address, integrity) => loadScript(address, integrity, trust),
    }),
});

// Editors that strip unknown elements let figures and tables through.
if (typeof document !== 'undefined')
  documentParsed()
    .then(() => document.querySelector('figure.tipstat') && loadOwn('figures.js'))
    .then((part) => part?.upgradeFigures(document))
    .catch(() => {});
