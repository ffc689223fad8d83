const prefix = 'data-tipstat-';

/** @param {string} name of an attribute of the figure @returns {string} that of the element which says the same */
function elementName(name) {
  const rest = name.slice(prefix.length);
  return rest === 'integrity' ? 'data-integrity' : rest;
}

/**
 * Whether a figure's attribute is one of the element's. Editors let any `data-*` of an author through: another name could
 * be a handler of events.
 * @param {HTMLElement} report
 * @param {string} name
 */
function isKnown(report, name) {
  const { observedAttributes } = /** @type {{ observedAttributes?: string[] }} */ (
    /** @type {unknown} */ (report.constructor)
  );
  return name.startsWith(prefix) && (observedAttributes ?? []).includes(elementName(name));
}

/**
 * Puts a report into a figure whose table an editor has let through, with what the figure says by `data-tipstat-*`. The
 * figure's own role gives way to that of the report; its caption is the heading unless another is given.
 * @param {HTMLElement} figure
 */
function upgrade(figure) {
  const report = /** @type {HTMLElement & { ready: Promise<unknown> }} */ (
    document.createElement('tipstat-report')
  );
  for (const { name, value } of figure.attributes)
    if (isKnown(report, name)) report.setAttribute(elementName(name), value);
  const caption = figure.querySelector('figcaption')?.textContent?.trim();
  if (caption && !report.hasAttribute('heading')) report.setAttribute('heading', caption);
  report.append(...figure.childNodes);
  figure.append(report);
  figure.setAttribute('role', 'none');
  Object.defineProperty(figure, 'ready', { get: () => report.ready, configurable: true });
}

/** @param {Document} page */
function upgradeAll(page) {
  for (const figure of /** @type {NodeListOf<HTMLElement>} */ (
    page.querySelectorAll('figure.tipstat')
  )) {
    const has = (/** @type {string} */ name) => figure.querySelector(name) !== null;
    if (has('tipstat-report')) continue;
    if (has('table') || figure.hasAttribute(`${prefix}src`)) upgrade(figure);
  }
}

/**
 * Makes a report of every `<figure class="tipstat">` of the page that has a table or names its data, and of those that
 * come later.
 * @param {Document} page
 */
export function upgradeFigures(page) {
  upgradeAll(page);
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length)) upgradeAll(page);
  }).observe(page.documentElement, { childList: true, subtree: true });
}
