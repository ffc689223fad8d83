import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** @typedef {import('../drivers/driver.mjs').Page} Page */

const source = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/**
 * Every rule but those of level AAA and the deprecated ones, in shadow roots too.
 *
 * @param {Page} page
 * @returns {Promise<{ violations: string[], passed: number, insideShadow: number }>}
 *   `insideShadow`: how many of the elements that passed a rule stand in a shadow root
 */
export async function runAxe(page) {
  await page.run(source);
  return page.evaluate(runInPage);
}

/** Runs in the page. */
async function runInPage() {
  /** @type {any} */
  const { axe } = window;
  /** @type {{ ruleId: string, tags: string[] }[]} */
  const rules = axe.getRules();
  const chosen = rules
    .filter(({ tags }) => !tags.some((tag) => tag === 'deprecated' || tag === 'wcag2aaa'))
    .map(({ ruleId }) => [ruleId, { enabled: true }]);
  const result = await axe.run(document, {
    rules: Object.fromEntries(chosen),
    resultTypes: ['violations', 'passes'],
    preload: false,
  });
  /** @typedef {{ id: string, help: string, nodes: { target: (string | string[])[] }[] }} Rule */
  /** @param {Rule} rule */
  const describe = ({ id, help, nodes }) =>
    `${id}: ${help} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`;
  /** @type {Rule[]} */
  const passes = result.passes;
  return {
    violations: result.violations.map(describe),
    passed: passes.length,
    insideShadow: passes
      .flatMap(({ nodes }) => nodes)
      .filter(({ target }) => target.some((step) => Array.isArray(step))).length,
  };
}
