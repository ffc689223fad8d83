import { extname } from 'node:path';
import { inlineHashes } from './inline-hashes.mjs';

/** The policy that every page of ours works under. */
export const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'";

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * @param {string} path of the file that is sent
 * @param {Uint8Array} content
 * @returns {Record<string, string | number>}
 */
export const headersFor = (path, content) => ({
  'Content-Type': types[extname(path)] ?? 'application/octet-stream',
  'Content-Length': content.length,
  'Content-Security-Policy': extname(path) === '.html' ? policyFor(content) : policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
});

/**
 * The strict policy; a page that carries its script and style inside has just these allowed by their hashes.
 *
 * @param {Uint8Array} page
 */
function policyFor(page) {
  const { scripts, styles } = inlineHashes(new TextDecoder().decode(page));
  const withScripts = policy.replace(
    "'wasm-unsafe-eval'",
    ["'wasm-unsafe-eval'", ...scripts].join(' '),
  );
  return styles.length > 0
    ? `${withScripts}; style-src ${["'self'", ...styles].join(' ')}`
    : withScripts;
}
