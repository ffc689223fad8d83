import bytes from 'tipstat:core.wasm';
import { createEngine } from './engine/client.js';
import { defineReport } from './element.js';
import en from './locales/en.js';
import km from './locales/km.js';

/** @import { Locale } from './format/formatter.js' */

/** @type {Record<string, Locale>} */
const locales = { en, km };

// A page opened from a disk can fetch nothing: locales and core are in this one script.
defineReport({
  tags: Object.keys(locales),
  loadLocale: async (tag) => locales[tag],
  loadAreas: async (tag) => locales[tag].areas,
  loadErrors: async (tag) => locales[tag],
  createEngine: (settings) =>
    createEngine({ ...settings, base: document.baseURI, bytes, worker: 'off' }),
});
