import { TipstatError, asTipstatError } from './engine/errors.js';
import { createFormatter } from './format/formatter.js';
import { holdsAreas } from './format/label.js';
import { withWords } from './format/locale.js';
import { createSheet } from './format/sheet.js';
import { printedTotals } from './format/totals.js';
import { parseNumber } from './format/number.js';
import { sayError } from './say/error.js';
import { findDifference } from './pagetable.js';
import { hashOfData, openData, openNotes, openText, pageTable } from './source.js';
import { toRequest } from './request.js';
import { noChart } from './view/chart.js';
import { errorView } from './view/error.js';
import { figureView } from './view/figure.js';
import { sheetOf, styles } from './style.js';
import { deferred, documentParsed, nearViewport } from './waiting.js';

/** @import { Engine, EngineSettings } from './engine/client.js' */
/** @import { Formatter, Locale } from './format/formatter.js' */
/** @import { Validation } from './request.js' */
/** @import { FigureView } from './view/figure.js' */
/** @import { Chart } from './charts.js' */
/** @import { Shown } from './tools/actions.js' */

/** @typedef {{ words: Record<string, any>, sayCause: typeof import('./say/cause.js').sayCause }} Causes */

/**
 * Where the element gets what it needs: from files beside the script, or from inside it.
 * @typedef {object} Host
 * @property {string[]} tags of the locales there are; empty where that is not known
 * @property {string[]} views names of the charts
 * @property {(tag: string) => Promise<Locale>} loadLocale its names of countries may be absent
 * @property {(tag: string) => Promise<Record<string, string>>} loadAreas the names of countries of a locale
 * @property {(tag: string) => Promise<Record<string, any>>} loadErrors the sentences of its errors
 * @property {(tag: string) => Promise<Causes>} [loadCauses] what explains findings, and says those of rulesets; absent where
 *   the second module cannot be had
 * @property {() => Promise<typeof import('./explore.js')>} loadExplore what lets a reader go through a chart
 * @property {() => Promise<typeof import('./tools.js')>} loadTools what takes a report away
 * @property {(tag: string) => Promise<Record<string, any>>} loadToolWords its sentences
 * @property {(tag: string) => Promise<Record<string, any>>} loadChartWords what charts say
 * @property {(view: string) => Promise<Chart>} loadChart one of `views`
 * @property {(settings: Pick<EngineSettings, 'worker' | 'engine'>) => Engine} createEngine
 */

/** Work that takes longer shows how far it is. */
const PATIENCE_MILLISECONDS = 500;

const attributes = [
  ...['src', 'view', 'rows', 'columns', 'where', 'measure', 'heading', 'caption', 'source'],
  ...['license', 'unit', 'note', 'lang', 'loading', 'worker', 'engine', 'threshold'],
  ...['data-integrity', 'findings', 'notes', 'rules', 'schema'],
];

/**
 * Defines `<tipstat-report>`, once in a page; does nothing where there is no DOM.
 * @param {Host} host
 */
export function defineReport(host) {
  if (typeof customElements === 'undefined' || customElements.get('tipstat-report')) return;
  customElements.define('tipstat-report', reportClass(host));
}

/** @param {Host} host */
function reportClass(host) {
  return class TipstatReport extends HTMLElement {
    static observedAttributes = attributes;
    #root = this.attachShadow({ mode: 'open' });
    #settled = deferred();
    #stop = new AbortController();
    #planned = false;
    #stale = true;
    /** The reader asks which figures may be wrong. */
    #why = false;
    /** @type {FigureView | null} */
    #view = null;
    #sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#resize()));

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [styles()];
      this.#root.append(document.createElement('slot'));
    }

    /**
     * Resolves with the element once its report stands; rejects with the error that is shown in its place.
     * @returns {Promise<HTMLElement>}
     */
    get ready() {
      return this.#settled.promise;
    }

    connectedCallback() {
      this.#sizes.observe(this);
      if (this.#stale) this.#plan();
    }

    disconnectedCallback() {
      // Moving an element disconnects and connects it at once; only what stays away is given up.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#stale = true;
        this.#stop.abort();
        this.#sizes.disconnect();
      });
    }

    attributeChangedCallback() {
      this.#stale = true;
      if (this.isConnected) this.#plan();
    }

    /** Several changes in a row make one report. */
    #plan() {
      if (this.#planned) return;
      this.#planned = true;
      queueMicrotask(() => {
        this.#planned = false;
        if (this.isConnected) this.#start();
      });
    }

    async #start() {
      this.#stale = false;
      this.#stop.abort();
      this.#stop = new AbortController();
      this.#settled = this.#settled.next();
      const { signal } = this.#stop;
      const settled = this.#settled;
      const locale = this.#loadLocale();
      try {
        await documentParsed();
        if (this.getAttribute('loading') === 'lazy') await nearViewport(this, signal);
        const answer = await this.#report(await locale, signal);
        this.#send('tipstat-load', answer);
        settled.resolve(this);
      } catch (thrown) {
        // A report that was started anew answers the same promise; one that was left rejects it.
        if (signal.aborted && signal !== this.#stop.signal) return;
        if (signal.aborted) return settled.reject(new TipstatError({ code: 'aborted' }));
        const error = asTipstatError(thrown, 'trapped');
        // What was asked for beside the report does not cost the report.
        if (this.#why) return this.#forget(error);
        const said = await this.#words(error, locale);
        // The words may have taken a while, and a report that was started anew answers the same promise.
        if (signal !== this.#stop.signal) return;
        this.#fail(error, said);
        settled.reject(error);
      }
    }

    /** @param {Locale} locale @param {AbortSignal} signal @returns {Promise<Validation>} */
    async #report(locale, signal) {
      const chart = this.#loadChart(locale.tag);
      chart.catch(() => {});
      const grid = pageTable(this);
      const bar = document.createElement('progress');
      bar.ariaLabel = locale.loading;
      const waiting = setTimeout(() => this.#root.append(bar), PATIENCE_MILLISECONDS);
      const onProgress = (/** @type {number} */ fraction) => (bar.value = fraction);
      const engine = host.createEngine({
        worker: this.getAttribute('worker') === 'off' ? 'off' : 'auto',
        engine: this.getAttribute('engine') === 'js' ? 'js' : 'auto',
      });
      try {
        engine.prepare();
        const open = () => openData(this, grid, signal);
        const { body, fromPage } = await open();
        const unit = this.getAttribute('unit') ?? undefined;
        const [rules, schema] = await Promise.all(
          ['rules', 'schema'].map((name) => openText(this, name, signal)),
        );
        const options = { unit, schema, ...(fromPage && { locale: locale.tag }) };
        const full = Boolean(schema ?? rules) || this.#why;
        const explanations = await openNotes(this, signal);
        const notes = explanations && 'notes';
        if (notes) {
          await engine.load(explanations, {}, { signal, full: true });
          await engine.keep(notes);
        }
        const control = { signal, onProgress, full, beside: Boolean(notes) };
        await engine.load(inTurn(body, open), options, control);
        const answer = await (full ? engine.causes({ notes, rules }) : engine.validate({ notes }));
        const { fields } = answer.table;
        const areas = holdsAreas(fields) ? await host.loadAreas(locale.tag) : {};
        const causes = await this.#loadCauses(locale, full, answer.findings);
        const { draw, css, words = {} } = (await chart) ?? {};
        const formatter = createFormatter(withWords(locale, { areas }, causes.words, words));
        const request = toRequest((name) => this.getAttribute(name), answer.table);
        const pivot = printedTotals(await engine.aggregate(request), answer.table);
        const sheet = createSheet(pivot, formatter, unit);
        if (signal.aborted) throw new TipstatError({ code: 'aborted' });
        const { numbers } = locale;
        const different =
          grid && !fromPage && findDifference(grid, sheet, (text) => parseNumber(text, numbers));
        if (different) answer.findings.unshift(differs(different));
        this.#root.adoptedStyleSheets = [styles()];
        if (css) this.#adopt(css);
        this.#show(
          figureView(answer, sheet, formatter, {
            attribute: (name) => this.getAttribute(name),
            draw,
            pageTable: Boolean(different),
            level: headingLevel(this),
            why: full || !host.loadCauses ? null : () => this.#explain(),
            open: this.#why,
            cause: causes.sayCause,
            loadExplore: host.loadExplore,
            adopt: (css) => this.#adopt(css),
            take: (place, about) =>
              this.#take(place, { answer: pivot, sheet, formatter, draw, ...about }),
          }),
        );
        if (this.#why) this.#root.querySelector('summary')?.focus();
        return answer;
      } finally {
        clearTimeout(waiting);
        bar.remove();
        engine.close();
      }
    }

    /**
     * What explains findings, where root causes were asked for, and the sentences of rarer rules.
     * @param {Locale} locale
     * @param {boolean} full
     * @param {{ rule: string }[]} findings
     * @returns {Promise<Partial<Causes>>}
     */
    async #loadCauses(locale, full, findings) {
      if (full) return (await host.loadCauses?.(locale.tag)) ?? {};
      const isRare = findings.some(({ rule }) => !(rule in locale.findings));
      return (isRare && (await host.loadCauses?.(locale.tag).catch(() => null))) || {};
    }

    /** @param {string} css */
    #adopt(css) {
      this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, sheetOf(css)];
    }

    /** @param {Element} place @param {Pick<Shown, 'answer' | 'sheet' | 'formatter' | 'draw' | 'title' | 'meta' | 'element'>} shown */
    async #take(place, shown) {
      const { tag } = shown.formatter.locale;
      const [{ css, toolsPanel }, words] = await Promise.all([
        host.loadTools(),
        host.loadToolWords(tag),
      ]);
      const formatter = createFormatter(withWords(shown.formatter.locale, words));
      const source = this.getAttribute('source') ?? shown.sheet.sources.join('; ');
      const hash = () => hashOfData(this);
      this.#adopt(css);
      place.append(toolsPanel({ ...shown, formatter, source, hash }));
    }

    #explain() {
      this.#why = true;
      this.#start();
    }

    /** @param {TipstatError} error @returns {Promise<void>} */
    #forget(error) {
      this.#why = false;
      this.#send('tipstat-error', { code: error.code, message: error.message });
      return this.#start();
    }

    /**
     * @param {string} tag
     * @returns {Promise<(Chart & { words?: Record<string, any> }) | undefined>} undefined where a table alone is asked for
     */
    async #loadChart(tag) {
      const view = this.getAttribute('view') ?? 'table';
      if (view === 'table') return undefined;
      if (!host.views.includes(view)) {
        const expected = ['table', ...host.views].join(', ');
        throw new TipstatError({ code: 'unknown-view', subject: view, expected });
      }
      // All figures stand in the table: a report without its chart is still a report.
      try {
        const [chart, words] = await Promise.all([host.loadChart(view), host.loadChartWords(tag)]);
        return { ...chart, words };
      } catch {
        return { draw: noChart };
      }
    }

    #loadLocale() {
      const tag = /** @type {HTMLElement | null} */ (this.closest('[lang]'))?.lang ?? '';
      const known = [tag, tag.split('-')[0]].find((name) => host.tags.includes(name));
      const loaded = host.loadLocale(known ?? 'en');
      loaded.catch(() => {});
      return loaded;
    }

    /** @param {FigureView} view */
    #show(view) {
      this.#view = view;
      this.#root.replaceChildren(view.element);
      this.#resize();
    }

    #resize() {
      this.#view?.resize(parseFloat(getComputedStyle(this).fontSize) * 0.875);
    }

    /** @param {TipstatError} error @param {Promise<Locale>} loading */
    async #words(error, loading) {
      const locale = await loading.catch(() => null);
      const errors = locale && (await host.loadErrors(locale.tag).catch(() => null));
      const said = errors && sayError(error, createFormatter({ ...locale, ...errors }));
      return {
        message: said || error.message,
        tag: locale?.tag ?? 'en',
        dir: locale?.dir ?? 'ltr',
      };
    }

    /** @param {TipstatError} error @param {{ message: string, tag: string, dir: string }} said */
    #fail(error, { message, tag, dir }) {
      this.#view = null;
      this.#root.replaceChildren(...errorView(message, { tag, dir }));
      this.#send('tipstat-error', { code: error.code, message });
    }

    /** @param {string} type @param {any} detail */
    #send(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    }
  };
}

/** One below the heading of the page that the element stands under. @param {Element} element @returns {number} */
function headingLevel(element) {
  const above = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return Math.min(Number(above.at(-1)?.tagName[1] ?? 1) + 1, 6);
}

/**
 * @typedef {import('./source.js').Opened} Opened
 * @param {Opened['body']} body already opened
 * @param {() => Promise<Opened>} open
 * @returns {() => Promise<Opened['body']>} gives what is open, and opens it again when it is called again
 */
function inTurn(body, open) {
  /** @type {Opened['body'] | undefined} */
  let first = body;
  return async () => {
    const next = first ?? (await open()).body;
    first = undefined;
    return next;
  };
}

/** @param {{ page: string, data: string }} args @returns {import('./say/finding.js').Finding} */
function differs(args) {
  return { rule: 'fallback-differs', severity: 'warning', cells: [], args };
}
