import { h } from '../draw/node.js';

/** Words for speech, beside a sign that the eye sees. @param {string} text */
export const hidden = (text) => h('span', { class: 'hidden' }, text);
