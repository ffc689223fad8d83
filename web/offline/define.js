import { charts } from '../charts.js';
import { createEngine } from '../engine/client.js';
import { defineReport } from '../element.js';
import en from '../locales/en.js';
import es from '../locales/es.js';
import fr from '../locales/fr.js';
import km from '../locales/km.js';
import enCharts from '../locales/charts/en.js';
import esCharts from '../locales/charts/es.js';
import frCharts from '../locales/charts/fr.js';
import kmCharts from '../locales/charts/km.js';
import enTools from '../locales/tools/en.js';
import esTools from '../locales/tools/es.js';
import frTools from '../locales/tools/fr.js';
import kmTools from '../locales/tools/km.js';
import * as explore from '../explore.js';
import * as tools from '../tools.js';
import { upgradeFigures } from '../figures.js';
import { documentParsed } from '../waiting.js';

/** @import { Chart } from '../charts.js' */
/** @import { EngineSettings } from '../engine/client.js' */
/** @import { Locale } from '../format/formatter.js' */

/** @type {Record<string, Locale>} */
const locales = { en, es, fr, km };

/** @type {Record<string, Record<string, any>>} */
const chartWords = { en: enCharts, es: esCharts, fr: frCharts, km: kmCharts };

/** @type {Record<string, Record<string, any>>} */
const toolWords = { en: enTools, es: esTools, fr: frTools, km: kmTools };

/**
 * Defines the element for a page opened from a disk, which can fetch nothing: locales, charts and core are in one script.
 * @param {Partial<EngineSettings>} core the module's bytes and, for that which reads every format, its glue
 */
export function defineOffline(core) {
  defineReport({
    tags: Object.keys(locales),
    views: [...charts.keys()],
    loadLocale: async (tag) => locales[tag],
    loadAreas: async (tag) => locales[tag].areas,
    loadErrors: async (tag) => locales[tag],
    loadExplore: async () => explore,
    loadTools: async () => tools,
    loadToolWords: async (tag) => toolWords[tag],
    loadChartWords: async (tag) => chartWords[tag],
    loadChart: async (view) => /** @type {Chart} */ (charts.get(view)),
    createEngine: (settings) =>
      createEngine({ ...settings, base: document.baseURI, ...core, worker: 'off' }),
  });
  documentParsed().then(() => upgradeFigures(document));
}
