import { createEngine } from './engine/client.js';
import { TipstatError } from './engine/errors.js';
import { defineReport } from './element.js';
import { loadScript } from './scripts.js';
import { trustOwnFiles } from './trusted.js';

/* global __TIPSTAT_FILES__ */

const base = new URL('.', import.meta.url).href;
const files = typeof __TIPSTAT_FILES__ === 'undefined' ? {} : __TIPSTAT_FILES__;
const trust = trustOwnFiles(base);

/** Locale files under way or here, by name. @type {Map<string, Promise<any>>} */
const locales = new Map();

/** @param {string} name @returns {Promise<any>} */
async function fetchJson(name) {
  const response = await fetch(base + name, { integrity: files[name] ?? '' });
  if (!response.ok)
    throw new TipstatError({ code: 'http-status', subject: name, found: String(response.status) });
  return response.json();
}

/** @param {string} name of a file, which the elements of a page share */
function load(name) {
  const found = locales.get(name) ?? fetchJson(name);
  locales.set(name, found);
  found.catch(() => locales.delete(name));
  return found;
}

defineReport({
  tags: Object.keys(files).flatMap((name) => /^locales\/([^/]+)\.json$/.exec(name)?.[1] ?? []),
  loadLocale: (tag) => load(`locales/${tag}.json`),
  loadAreas: (tag) => load(`locales/areas/${tag}.json`),
  loadErrors: (tag) => load(`locales/errors/${tag}.json`),
  createEngine: (settings) =>
    createEngine({
      ...settings,
      base,
      files,
      trust,
      loadScript: (address, integrity) => loadScript(address, integrity, trust),
    }),
});
