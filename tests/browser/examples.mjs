import { join } from 'node:path';

import { root } from './server.mjs';

/**
 * @typedef {object} Example
 * @property {string} name
 * @property {string} path on the test server
 * @property {string} lang
 * @property {number} reports at least
 * @property {boolean} [full] it needs the second module
 */

/** @type {readonly Example[]} */
export const examples = [
  { name: 'cambodia', path: 'examples/cambodia/index.html', lang: 'en', reports: 2 },
  { name: 'cambodia-km', path: 'examples/cambodia/km.html', lang: 'km', reports: 1 },
  { name: 'plain-html', path: 'examples/plain-html/index.html', lang: 'en', reports: 1 },
  { name: 'views', path: 'examples/views/index.html', lang: 'en', reports: 7, full: true },
];

export const offlineExample = join(root, 'examples', 'offline', 'index.html');
