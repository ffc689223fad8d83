/** @param {string} text */
const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

/** The figures of the fallback table differ from all others, so that it can be told from a report. */
const fallback =
  '<table><caption>Shown without a script</caption>' +
  '<tr><th scope="col">Year</th><th scope="col">Count</th></tr>' +
  '<tr><th scope="row">2022</th><td>999,000</td></tr>' +
  '<tr><th scope="row">2023</th><td>999,111</td></tr></table>';

const neighbour =
  '<tipstat-report id="neighbour" src="pages/small.csv" view="bar" rows="offence"' +
  ' columns="period" worker="off"></tipstat-report>';

/**
 * A page with the element under test and a neighbour that must stay whole whatever happens.
 * Each parameter of the address is an attribute of the element; `fallback=1` puts a table into it,
 * `neighbour=1` the other beside it; `lib` is the folder of the script.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {URLSearchParams} parameters
 */
export function elementPage(response, parameters) {
  const attributes = [...parameters]
    .filter(([name]) => /^[a-z-]+$/.test(name) && !['neighbour', 'fallback', 'lib'].includes(name))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  const inside = parameters.has('fallback') ? fallback : '';
  const beside = parameters.has('neighbour') ? neighbour : '';
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A report under test</title>
<script type="module" src="pages/recorder.js"></script>
<script type="module" src="${parameters.get('lib') === 'altered' ? 'altered' : 'lib'}/tipstat.js"></script>
</head>
<body>
<main>
<h1>A report under test</h1>
<tipstat-report id="tested"${attributes}>${inside}</tipstat-report>
${beside}
</main>
</body>
</html>
`;
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}
