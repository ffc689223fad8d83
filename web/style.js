/**
 * Light and dark follow the page's `color-scheme`; every colour, the font and the spacing can be set from
 * outside by a `--tipstat-*` property. Text keeps 4.5:1 and marks 3:1 against the surface in both schemes.
 */
const palette = {
  surface: ['#ffffff', '#14181d'],
  ink: ['#1a1f26', '#e8ebef'],
  muted: ['#525c69', '#a9b3bf'],
  line: ['#d5dae0', '#3a434e'],
  accent: ['#0b5a8a', '#6cb6e4'],
  attention: ['#a33b14', '#f2a07b'],
  s1: ['#0b5a8a', '#6cb6e4'],
  s2: ['#a34a12', '#f0a35e'],
  s3: ['#2d6a4f', '#7cc9a0'],
  s4: ['#7a3d8f', '#cf9be2'],
  s5: ['#8a6d00', '#d9bf4e'],
  s6: ['#3f4f9e', '#9fb0f5'],
};

const colours = Object.entries(palette)
  .map(([name, both]) => `--t-${name}:var(--tipstat-${name},light-dark(${both}))!important`)
  .join(';');

const text = `
:host{all:initial!important;display:block!important;box-sizing:border-box!important;
min-width:0!important;color-scheme:inherit!important;
font-family:var(--tipstat-font,inherit)!important;font-size:var(--tipstat-size,inherit)!important;
line-height:var(--tipstat-line-height,inherit)!important;color:var(--t-ink)!important;
background:var(--t-surface)!important;padding:var(--tipstat-padding,0)!important;
margin:var(--tipstat-margin,0)!important;${colours}}
:host([hidden]){display:none!important}
*{box-sizing:border-box}
figure,p,ol,ul{margin:0;padding:0}
figure{display:flex;flex-direction:column;gap:1em}
.title{font-size:1.2em;font-weight:650;line-height:1.35;text-wrap:balance}
figure:lang(km) .title{line-height:1.7}
.meta{color:var(--t-muted);font-size:.9em;margin-top:.2em}
.change{margin-top:.6em;max-width:44em}
.body{display:flex;flex-wrap:wrap;gap:1.25em 2.5em;align-items:flex-start}
.table{flex:0 1 auto;max-width:100%;min-width:0}
.chart{flex:1 1 31em;min-width:0;max-width:48em;contain:inline-size}
.scroll{position:relative;overflow-x:auto;max-width:100%}
figure>*{min-width:0}
[hidden]{display:none!important}
.scroll:focus-visible,button:focus-visible,summary:focus-visible,[tabindex]:focus-visible{
outline:2px solid var(--t-accent);outline-offset:2px}
table{border-collapse:collapse;font-variant-numeric:tabular-nums lining-nums;font-size:.95em}
caption{text-align:start;font-weight:600;padding-bottom:.5em}
th,td{padding:.4em .6em;text-align:start;vertical-align:baseline;border-bottom:1px solid var(--t-line)}
th:first-child,td:first-child{padding-inline-start:0}
thead th{font-weight:600;vertical-align:bottom;border-bottom:2px solid var(--t-ink);min-width:4.5em}
thead .group{text-align:center;border-bottom:1px solid var(--t-line)}
tbody th{font-weight:400;min-width:7em;max-width:24em}
li,p{overflow-wrap:anywhere}
.number{text-align:end}
td.number{white-space:nowrap}
.status,.tick{color:var(--t-muted)}
tr.total>*{font-weight:650;border-top:1px solid var(--t-ink)}
button{all:unset;cursor:pointer;box-sizing:border-box;min-height:24px;min-width:24px}
.sort{display:inline-flex;align-items:flex-end;gap:.3em}
.number .sort{flex-direction:row-reverse;text-align:end}
.sort:hover,.link:hover,summary:hover{text-decoration:underline}
.arrow::before{content:'\\2195';color:var(--t-muted);font-weight:400}
[aria-sort=ascending] .arrow::before{content:'\\2191';color:var(--t-accent);font-weight:700}
[aria-sort=descending] .arrow::before{content:'\\2193';color:var(--t-accent);font-weight:700}
td{padding-inline-end:.8em}
sup{display:inline-block;width:0;white-space:nowrap;font-size:.7em;line-height:0;color:var(--t-muted);
text-indent:.15em}
.finding-mark{display:inline-flex;align-items:center;justify-content:center;font-size:.75em;
line-height:1;border:1px solid currentColor;border-radius:1em;margin-inline-end:.4em;
padding:0 .4em;color:var(--t-muted);font-weight:600}
.findings{border-inline-start:3px solid var(--t-line);padding-inline-start:.9em;font-size:.95em}
summary{cursor:pointer;padding:.15em 0;min-height:24px}
.findings ol{padding-inline-start:1.6em;margin-top:.5em}
.findings li{margin-bottom:.6em;max-width:48em}
.severity{display:inline-block;font-size:.85em;color:var(--t-muted);border:1px solid var(--t-line);
border-radius:.3em;padding:0 .4em;margin-inline-end:.2em}
.error.finding-mark,.warning.finding-mark{color:var(--t-attention)}
.error .severity,.warning .severity{color:var(--t-attention);border-color:currentColor}
.addition{display:inline-block;font-variant-numeric:tabular-nums;white-space:normal;
unicode-bidi:isolate;color:var(--t-ink);background:color-mix(in srgb,var(--t-line) 35%,transparent);
padding:0 .4em;border-radius:.2em}
.link{color:var(--t-accent);text-decoration:underline;font-size:.95em}
.footer{display:grid;gap:.3em;color:var(--t-muted);font-size:.85em;max-width:56em}
.notes{list-style:none}
.notes li{display:inline;margin-inline-end:1em}
.mark-name{font-size:.8em;vertical-align:.35em;margin-inline-end:.3em}
p.error{border-inline-start:3px solid var(--t-attention);padding:.4em .9em;margin-bottom:.75em}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;
clip-path:inset(50%);white-space:nowrap}
svg{display:block;max-width:100%;height:auto;font-family:inherit;overflow:visible}
svg text{fill:var(--t-ink);font-variant-numeric:tabular-nums}
svg .head{font-weight:650}
svg .total{font-weight:650}
svg .tick,svg .status{fill:var(--t-muted)}
.bar,.point{fill:var(--t-accent)}
.bar.shorter{fill:url(#hatch);stroke:var(--t-accent)}
.bar.total{fill:var(--t-ink)}
.hatch-ground{fill:var(--t-surface)}
.hatch-stripe{fill:var(--t-accent)}
.bar.shorter.total{stroke:var(--t-ink)}
.zero,.axis{stroke:var(--t-ink);stroke-width:1.5}
.grid{stroke:var(--t-line)}
.whisker{stroke:var(--t-ink);stroke-width:2}
.slot{fill:none;stroke:var(--t-muted);stroke-width:1.5}
.slot.missing{stroke-dasharray:4 3}
.slot.withheld{stroke-dasharray:1 2.5}
.line,.length{fill:none;stroke-width:2}
.length{stroke-width:4;stroke-linecap:round}
${['s1', 's2', 's3', 's4', 's5', 's6'].map((name) => `.point.${name}{fill:var(--t-${name})}.${name}:is(.line,.length){stroke:var(--t-${name})}`).join('')}
.point.total{fill:var(--t-ink)}.total:is(.line,.length){stroke:var(--t-ink)}
.s2.line{stroke-dasharray:7 3}.s3.line{stroke-dasharray:2 3}.s4.line{stroke-dasharray:9 3 2 3}.s5.line{stroke-dasharray:14 3}.s6.line{stroke-dasharray:6 2 2 2 2 2}
svg .figure{paint-order:stroke;stroke:var(--t-surface);stroke-width:3px;stroke-linejoin:round}
::slotted(table){max-width:100%}
@media (forced-colors:active){
:host{forced-color-adjust:none!important;--t-surface:Canvas!important;--t-ink:CanvasText!important;--t-muted:CanvasText!important;
--t-line:CanvasText!important;--t-accent:LinkText!important;--t-attention:CanvasText!important;
--t-s1:CanvasText!important;--t-s2:LinkText!important;--t-s3:CanvasText!important;--t-s4:LinkText!important;--t-s5:CanvasText!important;--t-s6:LinkText!important}
.addition{background:none}}
@media (prefers-reduced-motion:reduce){*{scroll-behavior:auto!important}}
@media print{
:host{color-scheme:light!important;--t-surface:#fff!important;--t-ink:#000!important;--t-muted:#333!important;--t-line:#999!important;--t-accent:#000!important}
.scroll{overflow:visible}
.arrow,.link,.toolbar{display:none}
details::details-content{content-visibility:visible;block-size:auto;display:block}
tr,svg,li{break-inside:avoid}
figcaption,caption{break-after:avoid}
thead{display:table-header-group}}
`;

/** Sheets that the reports of a page share, by their text. @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();

/** @param {string} css @returns {CSSStyleSheet} */
export function sheetOf(css) {
  const sheet = sheets.get(css) ?? new CSSStyleSheet();
  if (!sheets.has(css)) sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}

/** @returns {CSSStyleSheet} of every report */
export function styles() {
  // Before light-dark() was known, a page gets the light colours whatever its scheme.
  const known = CSS.supports('color', 'light-dark(red,red)');
  return sheetOf(known ? text : text.replace(/light-dark\((#\w+),#\w+\)/g, '$1'));
}
