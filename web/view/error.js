import { h, toDom } from '../draw/node.js';

/**
 * The message that stands where the report would be, above what the page holds.
 * @param {string} message
 * @param {{ tag: string, dir: string }} locale
 * @returns {Node[]}
 */
export function errorView(message, { tag, dir }) {
  const text = h('p', { class: 'error', role: 'alert', lang: tag, dir }, message);
  return [toDom(text, document), document.createElement('slot')];
}
