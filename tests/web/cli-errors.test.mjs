import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startProgress } from '../../web/cli/progress.js';
import { file, tipstat } from './cli-run.mjs';

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
const small = file('small.csv', 'year,value\n2023,164\n2024,197\n');

/**
 * @param {string[]} words
 * @param {RegExp} line
 * @param {string} [input]
 */
async function assertRefused(words, line, input) {
  const { code, stdout, stderr } = await tipstat(words, input);
  assert.equal(stdout, '');
  assert.match(stderr, /^tipstat: [^\n]+\n$/);
  assert.match(stderr, line);
  assert.equal(code, 2);
}

test('help and version go to standard output', async () => {
  assert.equal((await tipstat(['--version'])).stdout, `${version}\n`);
  const general = await tipstat(['--help']);
  assert.match(general.stdout, /tipstat validate/);
  assert.equal(general.code, 0);
  for (const command of ['validate', 'aggregate']) {
    const { code, stdout, stderr } = await tipstat([command, '--help']);
    assert.match(stdout, new RegExp(`^tipstat ${command} INPUT`));
    assert.match(stdout, /--lang TAG/);
    assert.deepEqual([code, stderr], [0, '']);
  }
});

const refused = /** @type {[string, string[], RegExp][]} */ ([
  ['no command', [], /no command, expected validate or aggregate/],
  ['a command that there is not', ['draw', small], /unknown command “draw”/],
  ['no input', ['validate'], /no input/],
  ['two inputs', ['validate', small, small], /one input at a time/],
  [
    'an option that there is not',
    ['validate', small, '--ruleset', 'x.vtl'],
    /unknown option --ruleset/,
  ],
  ['an option of another command', ['validate', small, '--rows', 'year'], /unknown option --rows/],
  ['a short option', ['validate', small, '-x'], /unknown option -x/],
  [
    'the name of a property of every object',
    ['validate', small, '--constructor', '1'],
    /unknown option/,
  ],
  ['an option without its value', ['aggregate', small, '--rows'], /--rows needs a value/],
  [
    'an option given twice',
    ['validate', small, '--unit', 'a', '--unit', 'b'],
    /--unit is given twice/,
  ],
  [
    'a value for a switch',
    ['aggregate', small, '--rows', 'year', '--totals=no'],
    /--totals takes no value/,
  ],
  [
    'a format that there is not',
    ['validate', small, '--format', 'csv'],
    /found “csv”, expected text or json/,
  ],
  [
    'a threshold that is no number',
    ['aggregate', small, '--rows', 'year', '--threshold', '-1'],
    /--threshold/,
  ],
  ['rows that are missing', ['aggregate', small], /aggregate needs --rows/],
  ['a language that there is not', ['validate', small, '--lang', 'xx'], /--lang: found “xx”/],
  ['a language that is a path', ['validate', small, '--lang', '../cli/csv'], /--lang: found/],
  ['a missing file', ['validate', 'absent.csv'], /absent\.csv: There is no file “absent\.csv”/],
  ['a folder', ['validate', '.'], /EISDIR/],
  ['an empty file', ['validate', file('empty.csv', '')], /empty\.csv: The data file is empty/],
  [
    'a web page',
    ['validate', file('page.csv', '<!doctype html>\n<p>Not found')],
    /page\.csv:1:1: .*web page/,
  ],
  [
    'a measure that there is not',
    ['aggregate', small, '--rows', 'year', '--measure', 'mode(value)'],
    /mode/,
  ],
  [
    'a condition that makes no sense',
    ['aggregate', small, '--rows', 'year', '--where', 'year~1'],
    /year~1/,
  ],
]);

for (const [what, words, line] of refused) {
  test(`${what} is exit 2 with one line on standard error`, () => assertRefused(words, line));
}

test('an unclosed quote at the end of 50 MB is exit 2 with its line and column', async () => {
  const row = '2023,Trafficking in persons,24\n';
  const rows = Math.ceil((50 * 1024 * 1024) / row.length);
  const name = file(
    'quote.csv',
    `year,offence,value\n${row.repeat(rows)}2023,"Sexual exploitation,140\n`,
  );
  await assertRefused(
    ['validate', name],
    new RegExp(`quote\\.csv:${rows + 2}:6: .*quotation mark`),
  );
});

test('an error in what is piped in is exit 2 too', () =>
  assertRefused(['validate', '-'], /standard input:1:1: .*web page/, '<html>'));

const surplus = 'year,offence,value\n2021,a,12\n2022,a,15,extra\n2023,a,9\n';
const unreadable = 'year,offence,value\n2021,a,12\n2022,a,1x4z\n2023,a,9\n';
for (const [rule, content, text] of [
  ['ragged-row', surplus, 'extra'],
  ['unreadable-cell', unreadable, '1x4z'],
]) {
  test(`a finding ${rule} is exit 1 with row, line and the text as printed`, async () => {
    const name = file(`${rule}.csv`, content);
    const { code, stdout, stderr } = await tipstat(['validate', name, '--format', 'json']);
    const { findings, table } = JSON.parse(stdout);
    assert.deepEqual([code, stderr, table.rows], [1, '', 3]);
    const [finding] = findings.filter((/** @type {any} */ found) => found.rule === rule);
    assert.equal(finding.cells[0].row, 2);
    assert.equal(finding.cells[0].line, 3);
    assert.ok(JSON.stringify(finding.args).includes(text));
    assert.ok(finding.message.length > 10);
  });
}

test('a reader that goes away is no error', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `k${i},${i % 7}\n`).join('');
  const program = fileURLToPath(new URL('../../web/cli/tipstat.js', import.meta.url));
  const words = [program, 'aggregate', '-', '--rows', 'key', '--format', 'csv'];
  const child = spawn(process.execPath, words);
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdin.end(`key,value\n${rows}`);
  const [code] = await once(child, 'close');
  assert.deepEqual([code, stderr], [0, '']);
});

test('progress is shown on a terminal alone, and only after a second', (context) => {
  let now = 0;
  context.mock.method(performance, 'now', () => now);
  let written = '';
  const terminal = { isTTY: true, write: (/** @type {string} */ text) => (written += text) };
  const progress = startProgress(terminal);
  progress.show(0.2);
  assert.equal(written, '');
  now = 1500;
  progress.show(0.5);
  assert.match(written, /50 %$/);
  progress.end();
  assert.ok(written.endsWith('\r\u001b[K'));
  const pipe = { ...terminal, isTTY: false };
  written = '';
  const quiet = startProgress(pipe);
  now = 9000;
  quiet.show(0.5);
  quiet.end();
  assert.equal(written, '');
});
