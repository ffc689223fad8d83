import bytes from 'tipstat:core.wasm';
import { charts } from './charts.js';
import { createEngine } from './engine/client.js';
import { defineReport } from './element.js';
import en from './locales/en.js';
import km from './locales/km.js';

/** @import { Draw } from './charts.js' */
/** @import { Locale } from './format/formatter.js' */

/** @type {Record<string, Locale>} */
const locales = { en, km };

// A page opened from a disk can fetch nothing: locales, charts and core are in this one script.
defineReport({
  tags: Object.keys(locales),
  views: [...charts.keys()],
  loadLocale: async (tag) => locales[tag],
  loadAreas: async (tag) => locales[tag].areas,
  loadErrors: async (tag) => locales[tag],
  loadChart: async (view) => ({ draw: /** @type {Draw} */ (charts.get(view)) }),
  createEngine: (settings) =>
    createEngine({ ...settings, base: document.baseURI, bytes, worker: 'off' }),
});
