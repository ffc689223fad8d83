/**
 * What a test may ask of an engine; the three drivers offer the same.
 *
 * @typedef {object} LaunchOptions
 * @property {boolean} [wasm] false: WebAssembly is switched off in the engine
 * @property {'light' | 'dark'} [colorScheme] for engines that cannot change it in a page
 * @property {boolean} [javascript] false: for a page that a policy keeps from running scripts, where such
 *   a page leaves the browser's window unfit for another
 *
 * @typedef {object} Emulation
 * @property {'light' | 'dark'} [colorScheme]
 * @property {boolean} [forcedColors]
 * @property {boolean} [reducedMotion]
 * @property {number} [width] of the viewport, in CSS pixels
 * @property {boolean} [javascript]
 * @property {boolean} [offline]
 *
 * @typedef {object} Page
 * @property {<A extends unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>} evaluate
 *   runs a function in the page, whatever the page's policy says; arguments and result cross as JSON
 * @property {(source: string) => Promise<void>} run runs a script's text in the page
 * @property {(key: Key) => Promise<void>} press
 * @property {(path: string) => Promise<void>} click a selector; ` >>> ` steps into an open shadow root
 * @property {(file: string) => Promise<void>} screenshot of the whole page; in WebKit of the window
 * @property {() => Promise<Uint8Array>} [pdf]
 * @property {() => string[]} [consoleMessages] console output, uncaught errors and policy messages
 * @property {() => string[]} [requests] the addresses that the engine asked for, in order
 * @property {() => Promise<void>} close
 *
 * @typedef {'Tab' | 'Enter' | 'Space' | 'ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight' | 'Escape'} Key
 *
 * @typedef {object} Browser
 * @property {string} version
 * @property {(url: string, emulation?: Emulation) => Promise<Page>} open resolves when the page has loaded
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Driver
 * @property {ReadonlySet<keyof Emulation>} emulates what `open` takes without another launch
 * @property {(options: LaunchOptions) => Promise<Browser>} launch
 * @property {(url: string, seen: () => boolean) => Promise<string[]>} [watchConsole]
 *   where a driven page keeps its console to itself: the console of one that is not driven,
 *   read for a second and a half after `seen` became true
 */

/**
 * Runs in the page.
 *
 * @param {string} path as for `click`
 * @returns {Element | null}
 */
export function findElement(path) {
  /** @type {ParentNode | null} */
  let scope = document;
  /** @type {Element | null} */
  let found = null;
  for (const selector of path.split(' >>> ')) {
    found = scope ? scope.querySelector(selector) : null;
    scope = found?.shadowRoot ?? null;
  }
  return found;
}
