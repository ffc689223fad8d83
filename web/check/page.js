import { sayCheckSummary, sayRelation } from '../say/check.js';
import { sayError } from '../say/error.js';
import { asTipstatError } from '../engine/errors.js';
import { decodeText } from '../engine/text.js';
import { Checker } from './checker.js';
import { make } from './dom.js';
import { SHAPES, markText } from './marked-text.js';
import { makePanel } from './panel.js';
import { hashOf, writeReport } from './report.js';

/** @typedef {import('../say/check.js').Check} Check */
/** @typedef {import('../say/check.js').Saying} Saying */

/**
 * @typedef {object} Settings
 * @property {HTMLElement} root that the page is built into
 * @property {import('../format/formatter.js').Formatter} formatter
 * @property {Saying['words']} words
 * @property {() => Promise<import('../engine/gate.js').CoreModule>} start a core with every question
 * @property {string} version
 */

/**
 * Builds the page: a form for text and data, the marked text, the panel, what the figures have to do with each other,
 * the report.
 * @param {Settings} settings
 */
export function buildPage({ root, formatter, words, start, version }) {
  const { page } = words;
  const text = make('textarea', { rows: '12', required: true, spellcheck: 'false' });
  const data = make('input', { type: 'file', multiple: true });
  const progress = make('progress', { max: '1', hidden: true });
  const status = make('p', { role: 'status' });
  const output = make('div', { class: 'output' });
  const form = make(
    'form',
    { class: 'ask' },
    make('label', {}, page.text, text),
    make('label', {}, page.data, data),
    make('div', { class: 'actions' }, make('button', { type: 'submit' }, page.check), progress),
  );
  root.replaceChildren(form, status, output, ...proposals(words));

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    output.replaceChildren();
    status.textContent = page.working;
    progress.hidden = false;
    try {
      const checker = await readData(
        await start(),
        data.files ?? [],
        (done) => (progress.value = done),
      );
      const saying = { formatter, words, files: checker.files };
      await showResult(output, text.value, checker, saying, version);
      status.textContent = '';
    } catch (thrown) {
      status.textContent = sayError(asTipstatError(thrown, 'trapped'), formatter);
    } finally {
      progress.hidden = true;
    }
  });
  text.addEventListener('drop', (event) => dropText(event, text));
}

/** @param {import('../engine/gate.js').CoreModule} module @param {Iterable<File>} files @param {(done: number) => void} onProgress */
async function readData(module, files, onProgress) {
  const checker = new Checker(module);
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await checker.add({ name: file.name, bytes }, onProgress);
  }
  return checker;
}

/** A text file that is dropped on the field. @param {DragEvent} event @param {HTMLTextAreaElement} text */
async function dropText(event, text) {
  const [file] = event.dataTransfer?.files ?? [];
  if (!file) return;
  event.preventDefault();
  text.value = decodeText(new Uint8Array(await file.arrayBuffer()));
}

/** Lists of words for units and stages. @param {Saying['words']} words */
const proposals = ({ units, stages }) =>
  Object.entries({ units, stages }).map(([id, list]) =>
    make(
      'datalist',
      { id },
      ...Object.entries(list).map(([code, label]) => make('option', { value: code }, label)),
    ),
  );

/**
 * @param {HTMLElement} output
 * @param {string} text
 * @param {Checker} checker
 * @param {Saying} saying
 * @param {string} version
 */
async function showResult(output, text, checker, saying, version) {
  const { page } = saying.words;
  const textHash = await hashOf(new TextEncoder().encode(text));
  /** @type {Map<string, string>} */
  const changes = new Map();
  let chosen = -1;
  show();

  function show() {
    const check = checker.check(
      text,
      [...changes].map(([field, value]) => `${field}=${value}`),
    );
    const panel = make('aside', { 'aria-live': 'polite' }, make('h2', {}, page.panel));
    const marked = markText(text, check, saying, (claim) => choose(claim));
    output.replaceChildren(
      make('p', { class: 'summary' }, sayCheckSummary(check, saying)),
      make('p', {}, saying.words.words.caution),
      make(
        'div',
        { class: 'columns' },
        make('section', {}, make('h2', {}, page.result), marked, makeLegend(saying)),
        panel,
      ),
      makeFindings(check, saying, (claim) => choose(claim)),
      makeReport(check, saying, { textHash, dataHashes: checker.hashes, date: today(), version }),
    );
    if (chosen >= 0 && chosen < check.claims.length) choose(chosen);
    else panel.append(make('p', {}, page.choose));

    /** @param {number} claim */
    function choose(claim) {
      chosen = claim;
      for (const button of marked.querySelectorAll('button')) {
        button.setAttribute('aria-pressed', String(button.dataset.claim === String(claim)));
      }
      const isChanged = [...changes.keys()].some((field) => field.startsWith(`${claim}.`));
      const content = makePanel(claim, check, saying, { onApply, onReset, isChanged });
      panel.replaceChildren(make('h2', {}, page.panel), content);
    }
  }

  /** @param {string[]} overrides */
  function onApply(overrides) {
    for (const override of overrides) {
      const equals = override.indexOf('=');
      changes.set(override.slice(0, equals), override.slice(equals + 1));
    }
    show();
  }

  /** @param {number} claim */
  function onReset(claim) {
    for (const field of [...changes.keys()])
      if (field.startsWith(`${claim}.`)) changes.delete(field);
    show();
  }
}

/** @returns {string} the day as SDMX writes it */
const today = () => new Date().toISOString().slice(0, 10);

/** @param {Saying} saying */
function makeLegend({ words }) {
  const items = Object.entries(SHAPES).map(([verdict, shape]) => {
    const label = /** @type {Record<string, string>} */ (words.verdicts)[verdict] ?? '';
    return make('li', {}, make('span', { class: `figure ${verdict}` }, shape), ` ${label}`);
  });
  items.push(
    make('li', {}, make('span', { class: 'figure flagged' }, '▲'), ` ${words.page.flagged}`),
  );
  return make(
    'div',
    { class: 'legend' },
    make('h3', {}, words.page.legend),
    make('ul', {}, ...items),
  );
}

/** @param {Check} check @param {Saying} saying @param {(claim: number) => void} onChoose */
function makeFindings({ relations, claims }, saying, onChoose) {
  const { page, severity: severities } = saying.words;
  const list = (/** @type {typeof relations} */ some) =>
    make(
      'ul',
      { class: 'relations' },
      ...some.map((relation) => {
        const heading = /** @type {Record<string, string>} */ (severities)[relation.severity] ?? '';
        const buttons = relation.claims.map((claim) => {
          const button = make('button', { type: 'button', class: 'jump' }, claims[claim].text);
          button.addEventListener('click', () => onChoose(claim));
          return button;
        });
        return make(
          'li',
          {},
          make('strong', {}, heading),
          ` ${sayRelation(relation, saying)} `,
          ...buttons,
        );
      }),
    );
  const open = relations.filter(({ severity }) => severity !== 'none');
  const fine = relations.filter(({ severity }) => severity === 'none');
  return make(
    'section',
    {},
    make('h2', {}, page.findings),
    list(open),
    make('details', {}, make('summary', {}, page.holds), list(fine)),
  );
}

/** @param {Check} check @param {Saying} saying @param {import('./report.js').Origin} origin */
function makeReport(check, saying, origin) {
  const { page } = saying.words;
  const report = make(
    'pre',
    { tabindex: '0', 'aria-label': page.report },
    writeReport(check, saying, origin),
  );
  const said = make('p', { role: 'status' });
  const copy = make('button', { type: 'button' }, page.copy);
  copy.addEventListener('click', async () => {
    const copied = await navigator.clipboard
      ?.writeText(report.textContent ?? '')
      .then(() => true)
      .catch(() => false);
    said.textContent = copied ? page.copied : page.notCopied;
  });
  const print = make('button', { type: 'button' }, page.print);
  print.addEventListener('click', () => globalThis.print());
  const actions = make('div', { class: 'actions' }, copy, print);
  return make('section', { class: 'report' }, make('h2', {}, page.report), actions, said, report);
}
