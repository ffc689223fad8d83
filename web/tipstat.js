import { createEngine } from './engine/client.js';
import { TipstatError } from './engine/errors.js';
import { defineReport } from './element.js';
import { loadScript } from './scripts.js';
import { trustOwnFiles } from './trusted.js';

/* global __TIPSTAT_FILES__ */

/** @import { Locale } from './format/formatter.js' */

const base = new URL('.', import.meta.url).href;
const files = typeof __TIPSTAT_FILES__ === 'undefined' ? {} : __TIPSTAT_FILES__;
const trust = trustOwnFiles(base);

/** Locale files under way or here, by tag. @type {Map<string, Promise<Locale>>} */
const locales = new Map();

/** @param {string} tag @returns {Promise<Locale>} */
async function fetchLocale(tag) {
  const name = `locales/${tag}.json`;
  const response = await fetch(base + name, { integrity: files[name] ?? '' });
  if (!response.ok)
    throw new TipstatError({ code: 'http-status', subject: name, found: String(response.status) });
  return response.json();
}

defineReport({
  tags: Object.keys(files).flatMap((name) => /^locales\/(.+)\.json$/.exec(name)?.[1] ?? []),
  loadLocale(tag) {
    const found = locales.get(tag) ?? fetchLocale(tag);
    locales.set(tag, found);
    found.catch(() => locales.delete(tag));
    return found;
  },
  createEngine: (settings) =>
    createEngine({
      ...settings,
      base,
      files,
      trust,
      loadScript: (address, integrity) => loadScript(address, integrity, trust),
    }),
});
