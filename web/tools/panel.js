import { h, toDom } from '../draw/node.js';
import { chartActions, tableActions } from './actions.js';

/** @import { Shown, Taken } from './actions.js' */

/**
 * The buttons by which a report is taken away, with a line that says what came of it. Where a page forbids to save or to
 * copy, the text stands there to be copied by hand.
 * @param {Shown} shown
 * @returns {HTMLElement}
 */
export function toolsPanel(shown) {
  const { tools } = shown.formatter.locale;
  const actions = { ...tableActions, ...(shown.draw ? chartActions : {}) };
  const panel = /** @type {HTMLElement} */ (
    toDom(
      h(
        'div',
        { class: 'tools', role: 'group', 'aria-label': tools.name },
        Object.keys(actions).map((name) =>
          h(
            'button',
            { type: 'button', class: 'tool', 'data-tool': name, click: () => act(name) },
            tools[name],
          ),
        ),
        h('p', { class: 'told', role: 'status' }),
        h('textarea', { class: 'taken', readonly: true, hidden: true, rows: 6 }),
      ),
      document,
    )
  );
  const told = /** @type {HTMLElement} */ (panel.querySelector('.told'));
  const area = /** @type {HTMLTextAreaElement} */ (panel.querySelector('textarea'));

  /** @param {string} name */
  async function act(name) {
    const { file, blob, text, html } = await actions[name](shown);
    area.hidden = text === undefined;
    area.value = text ?? '';
    area.ariaLabel = tools[name];
    if (file && blob) {
      save(file, blob);
      told.textContent = shown.formatter.say(text === undefined ? tools.saved : tools.savedText, {
        file,
      });
      return;
    }
    const done = await copy({ text, html }).catch(() => false);
    told.textContent = done ? tools.copied : tools.byHand;
    if (!done) area.select();
  }
  return panel;
}

/** @param {string} file @param {Blob} blob */
function save(file, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param {Taken} taken @returns {Promise<boolean>} whether it is on the clipboard */
async function copy({ text = '', html }) {
  if (!navigator.clipboard) return false;
  if (!html || typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(text);
  else {
    const blob = (/** @type {string} */ content, /** @type {string} */ type) =>
      new Blob([content], { type });
    const item = { 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') };
    await navigator.clipboard.write([new ClipboardItem(item)]);
  }
  return true;
}

/** What the panel needs beside the styles of the report. */
export const css = `.tools{display:flex;flex-wrap:wrap;gap:.5em;margin-top:.6em}
.tool{border:1px solid var(--t-muted);border-radius:.3em;padding:.3em .7em;font-size:.9em}
.tool:hover{background:color-mix(in srgb,var(--t-line) 45%,transparent)}
.told,.taken{flex-basis:100%}
.taken{font:inherit;font-size:.85em;color:inherit;background:transparent;border:1px solid var(--t-line);padding:.5em;max-width:100%}
@media print{.tools{display:none}}`;
