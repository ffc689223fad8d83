/* global __TIPSTAT_VERSION__ */
import createFull from '#full';
import bytes from 'tipstat:full.wasm';
import { buildPage } from './check/page.js';
import { instantiate } from './engine/instance.js';
import { createFormatter } from './format/formatter.js';
import en from './locales/en.js';
import km from './locales/km.js';
import enCheck from './locales/check/en.js';
import kmCheck from './locales/check/km.js';

/** @type {Record<string, {locale: import('./format/formatter.js').Locale, words: typeof enCheck}>} */
const languages = { en: { locale: en, words: enCheck }, km: { locale: km, words: kmCheck } };

const root = document.getElementById('check');
const choice = /** @type {HTMLSelectElement | null} */ (document.getElementById('language'));
let compiled;

/** A page opened from a disk can fetch nothing: sentences and core are in this one script. @param {string} tag */
function show(tag) {
  const { locale, words } = languages[tag] ?? languages.en;
  document.documentElement.lang = locale.tag;
  document.title = words.page.title;
  for (const [id, text] of Object.entries({ title: words.page.title, lead: words.page.lead })) {
    const element = document.getElementById(id);
    if (element) element.textContent = text;
  }
  if (!root) return;
  const start = async () => {
    compiled ??= WebAssembly.compile(/** @type {BufferSource} */ (bytes));
    return instantiate(createFull, await compiled);
  };
  buildPage({
    root,
    formatter: createFormatter(locale),
    words,
    start,
    version: __TIPSTAT_VERSION__,
  });
}

choice?.addEventListener('change', () => show(choice.value));
show(choice?.value ?? document.documentElement.lang);
