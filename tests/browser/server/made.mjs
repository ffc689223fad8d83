import { partsOfCases, zipOf } from '../../web/zips.mjs';

/** @typedef {import('node:http').ServerResponse} ServerResponse */

const archive = { 'Content-Type': 'application/octet-stream' };
const csv = { 'Content-Type': 'text/csv; charset=utf-8' };
const header = 'period,area,offence,value\n';

/** @param {number} i gives a key of its own to each number */
function row(i) {
  const area = Math.floor(i / 5) % 2000;
  return `${2020 + (i % 5)},Area ${area},Offence ${Math.floor(i / 10000)},${(i * 37) % 1000}\n`;
}

/** @param {number} count of rows, in pieces as a server that reads a file sends them */
function* rows(count) {
  for (let first = 0; first < count; first += 2000) {
    const length = Math.min(2000, count - first);
    yield Array.from({ length }, (_, index) => row(first + index)).join('');
  }
}

/**
 * Writes as fast as the reader takes it, so that 50 MB are never held.
 *
 * @param {ServerResponse} response
 * @param {Iterable<string>} pieces
 */
async function writeAll(response, pieces) {
  for (const piece of pieces) {
    if (response.destroyed) return;
    if (!response.write(piece)) await drained(response);
  }
  response.end();
}

/** @param {ServerResponse} response */
const drained = (response) =>
  new Promise((resolve) => {
    const go = () => {
      response.off('drain', go);
      response.off('close', go);
      resolve(undefined);
    };
    response.on('drain', go);
    response.on('close', go);
  });

/**
 * @param {number} bytes
 * @param {string} last
 */
function* largeFile(bytes, last) {
  yield header;
  const block = [...rows(2000)].join('');
  for (let sent = 0; sent < bytes; sent += block.length) yield block;
  yield last;
}

/** @type {Record<string, (response: ServerResponse, parameters: URLSearchParams) => unknown>} */
const answers = {
  'missing.csv': (response) => response.writeHead(404).end('Not found'),
  'broken-server.csv': (response) => response.writeHead(500).end('Internal error'),
  'refused.csv': (response) => response.destroy(),
  'empty.csv': (response) => response.writeHead(200, csv).end(),
  'page.csv': (response) =>
    response
      .writeHead(200, csv)
      .end(
        '<!doctype html>\n<html><head><title>Sign in</title></head><body>Sign in</body></html>\n',
      ),
  'cut.csv': (response) => {
    const body = header + [...rows(400)].join('');
    response.writeHead(200, { ...csv, 'Content-Length': body.length });
    response.write(body.slice(0, body.length / 2), () => setTimeout(() => response.destroy(), 50));
  },
  'cut-chunked.csv': (response) => {
    response.writeHead(200, csv);
    response.write(header + [...rows(400)].join(''), () =>
      setTimeout(() => response.destroy(), 50),
    );
  },
  'unclosed-quote.csv': (response, parameters) => {
    response.writeHead(200, csv);
    const bytes = Number(parameters.get('megabytes') ?? 1) * 1_000_000;
    return writeAll(response, largeFile(bytes, '2024,"Area without an end,Offence 0,1\n'));
  },
  'rows.csv': (response, parameters) => {
    response.writeHead(200, csv);
    return writeAll(response, [header, ...rows(Number(parameters.get('rows') ?? 100))]);
  },
  'endless.csv': (response) => {
    response.writeHead(200, csv);
    response.write(header);
    const timer = setInterval(() => response.write('2024,Area,Offence,1\n'), 20);
    response.on('close', () => clearInterval(timer));
  },
  'wrong-type.csv': (response) => {
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' });
    response.end(header + [...rows(20)].join(''));
  },
  'workbook.xlsx': (response) => {
    const found = partsOfCases().find(({ name }) => name === 'xlsx-shared-strings');
    response.writeHead(200, archive).end(zipOf(found?.parts ?? [], 'xlsx'));
  },
  'other.zip': (response) =>
    response.writeHead(200, archive).end(zipOf([['figures.csv', Buffer.from(header)]], 'zip')),
  'hostile.csv': (response) => response.writeHead(200, csv).end(hostile()),
};

/** Labels that would execute, reorder or stretch a page that takes them for markup. */
function hostile() {
  const labels = [
    '<script>window.executed = 1</script>',
    '<img src=x onerror="window.executed = 2">',
    '"><svg onload="window.executed = 3">',
    'javascript:window.executed = 4',
    '\u202Ereversed\u202C \u2066isolated',
    'constructor',
    '__proto__',
    'long '.repeat(200),
  ];
  const quote = (/** @type {string} */ label) => `"${label.replaceAll('"', '""')}"`;
  const lines = labels.map((label, i) => `2024,${quote(label)},${i + 1}`);
  return ['period,offence,value', ...lines, ''].join('\n');
}

/**
 * Answers what no file on a disk can be: cut, slow, endless, very large.
 *
 * @param {ServerResponse} response
 * @param {string} name
 * @param {URLSearchParams} parameters
 */
export function answerMade(response, name, parameters) {
  const answer = answers[name];
  if (!answer) return void response.writeHead(404).end();
  void answer(response, parameters);
}
