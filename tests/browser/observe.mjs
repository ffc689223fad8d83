/**
 * @typedef {import('./drivers/driver.mjs').Page} Page
 * @typedef {import('./harness.mjs').Context} Context
 */

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks the page again and again until it answers with something true.
 *
 * @template T
 * @param {Page} page
 * @param {() => T} question
 * @param {number} [milliseconds]
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(page, question, milliseconds = 10_000) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(50)) {
    const answer = await page.evaluate(question);
    if (answer) return answer;
  }
  throw new Error(`the page never came to ${question}`);
}

/**
 * @param {Context} context
 * @param {Page} page that has the address now
 * @param {string} path of the address
 * @param {string} [policy]
 * @returns {Promise<string[]>} what the page wrote on the console, without a word on the favicon
 */
export async function messagesOf(context, page, path, policy = 'strict') {
  if (page.consoleMessages) return page.consoleMessages();
  const before = context.requests().length;
  const { watchConsole } = context.driver;
  if (!watchConsole) throw new Error('this driver sees no console');
  return watchConsole(context.address(path, policy), () => context.requests().length > before + 1);
}

/**
 * Runs a function in the page that calls others: they are defined there first.
 *
 * @template {unknown[]} A
 * @template R
 * @param {Page} page
 * @param {Function[]} helpers named functions that use nothing but each other
 * @param {(...args: A) => R | Promise<R>} work
 * @param {A} args
 * @returns {Promise<R>}
 */
export async function evaluateWith(page, helpers, work, ...args) {
  await page.run(helpers.map((helper) => `globalThis.${helper.name} = ${helper};`).join('\n'));
  return page.evaluate(work, ...args);
}

/**
 * What `pages/recorder.js` saw.
 *
 * @typedef {object} Recorded
 * @property {{ type: string, id: string, code?: string, message?: string }[]} events
 * @property {number} longestGap in milliseconds, between two calls of a timer of 10 ms
 * @property {number[]} longTasks in milliseconds, where the engine tells them
 */

/**
 * @param {Page} page
 * @returns {Promise<Recorded>}
 */
export const recorded = (page) => page.evaluate(() => /** @type {any} */ (window).record);
