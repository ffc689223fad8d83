import { h } from '../draw/node.js';

/** @import { Formatter } from '../format/formatter.js' */
/** @import { Sheet } from '../format/sheet.js' */
/** @import { Attribute } from './figure.js' */

/** @param {string} name @param {string | false} text */
const line = (name, text) => text && h('p', { class: name, part: name === 'source' && name }, text);

/**
 * The lines under a figure: signs, notes, source, licence.
 * @param {Sheet} sheet
 * @param {Attribute} attribute
 * @param {Formatter} formatter
 */
export function footer(sheet, attribute, { locale, say, status }) {
  const { words } = locale;
  const signs = sheet.statuses.map((name) => say(words.sign, status(name)));
  const notes = sheet.comments.map(({ mark, text }) =>
    h('li', {}, h('span', { class: 'mark-name' }, mark), text),
  );
  const source = sheet.sources.join('; ') || attribute('source') || '';
  const [note, license] = [attribute('note'), attribute('license')];
  return h(
    'div',
    { class: 'footer' },
    signs.length > 0 &&
      h('p', { class: 'signs', part: 'legend' }, say(words.signs, { signs: signs.join('; ') })),
    notes.length > 0 && [
      h('p', { class: 'hidden' }, words.notes),
      h('ul', { class: 'notes' }, notes),
    ],
    sheet.remarks.map((remark) => line('note', remark)),
    line('note', note ? say(words.note, { note }) : ''),
    line('source', source && say(words.source, { source })),
    line('license', license ? say(words.license, { license }) : ''),
  );
}

/** Of a sheet that is not shown only the sources are said. @param {Sheet} sheet @returns {Sheet} */
export const bare = (sheet) => ({ ...sheet, statuses: [], comments: [], remarks: [] });
