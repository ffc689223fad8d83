import { createHash } from 'node:crypto';
import { h, toText } from '../draw/node.js';

/** @import { Formatter } from '../format/formatter.js' */
/** @import { Sheet } from '../format/sheet.js' */

/**
 * @typedef {object} Content
 * @property {Sheet} sheet
 * @property {Formatter} formatter
 * @property {Record<string, string | undefined>} attributes of the element
 * @property {string} heading
 * @property {string} data CSV
 * @property {string} script that defines the element, with everything inside
 */

const style = `:root{color-scheme:light dark;font-family:system-ui,'Noto Sans','Noto Sans Khmer','Khmer OS',sans-serif;line-height:1.55}
main{max-width:62rem;margin:0 auto;padding:1rem}
table{border-collapse:collapse}th,td{padding:.35em .6em;text-align:start;border-bottom:1px solid}td{text-align:end}`;

/** @param {string} text @returns {string} as a source of a policy */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * One page that opens from a disk and asks for nothing.
 * @param {Content} content
 * @returns {string} HTML
 */
export function singlePage({ sheet, formatter, attributes, heading, data, script }) {
  const { tag, dir } = formatter.locale;
  if (/<\/script|<!--/i.test(script)) throw new Error('a script cannot hold its own end');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
  ].join('; ');
  const report = h(
    'tipstat-report',
    { src: '#data', heading, ...attributes },
    staticTable(sheet, heading),
  );
  return `<!doctype html>
<html lang="${tag}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${toText(h('title', {}, heading))}<style>${style}</style>
</head>
<body>
<main>
${toText(h('h1', {}, heading))}${toText(report)}</main>
${toText(h('pre', { id: 'data', hidden: true }, `\n${data}`))}<script>${script}</script>
</body>
</html>
`;
}

/**
 * The table that stands before any script, with the same texts.
 * @param {Sheet} sheet
 * @param {string} caption
 */
function staticTable({ rows, columns, rowNames, cells }, caption) {
  const head = [
    ...rowNames.map((name) => h('th', { scope: 'col' }, name)),
    ...columns.map(({ label }) => h('th', { scope: 'col' }, label)),
  ];
  const body = rows.map(({ labels }, row) =>
    h(
      'tr',
      {},
      labels.map((label) => h('th', { scope: 'row' }, label)),
      cells[row].map(({ text }) => h('td', {}, text)),
    ),
  );
  return h(
    'table',
    {},
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, head)),
    h('tbody', {}, body),
  );
}
