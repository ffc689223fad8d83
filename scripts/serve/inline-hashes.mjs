import { createHash } from 'node:crypto';

/**
 * The scripts and styles that stand in a page without attributes, as a policy names them.
 *
 * @param {string} page
 * @returns {{scripts: string[], styles: string[]}}
 */
export const inlineHashes = (page) => ({
  scripts: hashesOf(page, /<script>([\s\S]*?)<\/script>/g),
  styles: hashesOf(page, /<style>([\s\S]*?)<\/style>/g),
});

/**
 * @param {string} page
 * @param {RegExp} pattern
 */
const hashesOf = (page, pattern) =>
  [...page.matchAll(pattern)].map(
    ([, text]) =>
      `'sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}'`,
  );
