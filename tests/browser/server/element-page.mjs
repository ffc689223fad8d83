/** @param {string} text */
const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

/** The figures of the fallback table differ from all others, so that it can be told from a report. */
const fallback =
  '<table><caption>Shown without a script</caption>' +
  '<tr><th scope="col">Year</th><th scope="col">Count</th></tr>' +
  '<tr><th scope="row">2023</th><td>999,111</td></tr></table>';

/**
 * A page with the element under test and a neighbour that must stay whole whatever happens.
 * Each parameter of the address is an attribute of the element; `neighbour=0` leaves the other out,
 * `fallback=0` the table.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {URLSearchParams} parameters
 */
export function elementPage(response, parameters) {
  const attributes = [...parameters]
    .filter(([name]) => /^[a-z-]+$/.test(name) && name !== 'neighbour' && name !== 'fallback')
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  const inside = parameters.get('fallback') === '0' ? '' : fallback;
  const neighbour =
    parameters.get('neighbour') === '0'
      ? ''
      : '<tipstat-report id="neighbour" src="pages/small.csv" view="bar" rows="offence" columns="period" worker="off"></tipstat-report>';
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>One element and its neighbour</title>
<script type="module" src="pages/recorder.js"></script>
<script type="module" src="lib/tipstat.js"></script>
</head>
<body>
<main>
<h1>One element and its neighbour</h1>
<tipstat-report id="tested"${attributes}>${inside}</tipstat-report>
${neighbour}
</main>
</body>
</html>
`;
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}
