import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { file, tipstat } from './cli-run.mjs';

const cambodia = file(
  'cambodia.csv',
  readFileSync(new URL('../cases/cambodia/input.csv', import.meta.url)),
);
const short = file(
  'short.csv',
  'period,offence,value\n2023,_T,164\n2023,Trafficking in persons,24\n2023,Sexual exploitation,135\n',
);
const exceeding = file('exceeding.csv', 'period,sex,value\n2023,_T,164\n2023,F,24\n2023,M,150\n');

test('a table in which nothing is wrong is exit 0, read in two lines and summed up in the last', async () => {
  const { code, stdout, stderr } = await tipstat(['validate', cambodia]);
  assert.equal(code, 0);
  assert.equal(stderr, '');
  const lines = stdout.split('\n');
  assert.match(lines[0], /^cambodia\.csv: CSV, UTF-8, .*line 1; 26 rows, 26 figures\.$/);
  assert.match(lines[1], /^Columns: INDICATOR \(breakdown\), .*OBS_VALUE \(figures\)\.$/);
  assert.match(lines.at(-2) ?? '', /^5 sums checked, 5 add up/);
  assert.equal(lines.at(-1), '');
});

test('what stands above, below and left blank is told', async () => {
  const odd = file(
    'odd.csv',
    'Cases\n\nYear;Sex;Rate\n2022;F;0,54\n;M;0,25\n2023;F;0,36\n;M;0,18\n\nSource: NCCT\n',
  );
  const { code, stdout } = await tipstat(['validate', odd]);
  assert.equal(code, 0);
  assert.match(
    stdout,
    /^odd\.csv: CSV, UTF-8, separated by semicolons; headings in line 3; 4 rows/,
  );
  assert.match(stdout, /^Decimals behind ,$/m);
  assert.match(stdout, /^Above the table: Cases$/m);
  assert.match(stdout, /^Below the table: Source: NCCT$/m);
  assert.match(stdout, /^A blank stands for the cell above in: Year$/m);
});

test('a sum that falls short is written out', async () => {
  const { code, stdout } = await tipstat(['validate', short]);
  assert.equal(code, 0);
  assert.match(stdout, /24 \+ 135 = 159; 164 − 159 = 5/);
  assert.match(stdout, /1 sum checked, 1 leaves 5 in no listed part/);
});

test('a finding of severity error is exit 1, and the sentence accuses nobody', async () => {
  const { code, stdout, stderr } = await tipstat(['validate', exceeding]);
  assert.equal(code, 1);
  assert.equal(stderr, '');
  assert.match(stdout, /The parts come to 174, 10 more than the printed total 164/);
});

test('what could be wrong is said one by one, and only once for each cause', async () => {
  const one = await tipstat([
    'validate',
    file('one.csv', 'year,sex,victims\n2023,_T,164\n2023,F,24\n2023,M,141\n'),
  ]);
  assert.match(one.stdout, /If one figure is wrong, it is one of: 164, 24, 141\./);
  const inner = new URL('../cases/cause-digits-swapped/input.csv', import.meta.url);
  const two = await tipstat(['validate', file('two.csv', readFileSync(inner)), '--format', 'json']);
  const { findings } = JSON.parse(two.stdout);
  assert.equal(findings.length, 1);
  assert.match(findings[0].message, /if 74 were 47\. Two digits may have changed places\./);
  assert.match(findings[0].message, /keeps 2 relations from holding/);
});

test('a balance and the words for it come in each language', async () => {
  const balance = file(
    'balance.csv',
    readFileSync(new URL('../cases/balance/input.csv', import.meta.url)),
  );
  const english = await tipstat(['validate', balance]);
  assert.match(english.stdout, /45 printed at the end/);
  const khmer = await tipstat(['validate', balance, '--lang', 'km']);
  assert.match(khmer.stdout, /45 នៅចុងគ្រា/);
});

test('json is the core’s answer with a message for each finding', async () => {
  const { stdout } = await tipstat(['validate', short, '--format', 'json']);
  const answer = JSON.parse(stdout);
  assert.equal(answer.contract, 1);
  assert.equal(answer.relations[0].verdict, 'falls-short');
  assert.match(answer.findings[0].message, /^5 of 164 are .* 24 \+ 135 = 159/);
});

test('json without its messages is what the core wrote', async () => {
  const { stdout } = await tipstat(['validate', cambodia, '--format=json']);
  const answer = JSON.parse(stdout);
  for (const finding of answer.findings) delete finding.message;
  const expected = readFileSync(new URL('../cases/cambodia/review.json', import.meta.url), 'utf8');
  assert.deepEqual(answer, JSON.parse(expected));
});

test('only the relations that fail are listed when asked for', async () => {
  const failing = await tipstat([
    'validate',
    cambodia,
    '--format',
    'json',
    '--relations',
    'failing',
  ]);
  const verdicts = JSON.parse(failing.stdout).relations.map((/** @type {any} */ r) => r.verdict);
  assert.ok(verdicts.length > 0);
  assert.ok(!verdicts.includes('closes') && !verdicts.includes('holds'));
});

test('messages come in the language asked for', async () => {
  const { stdout } = await tipstat(['validate', short, '--lang', 'km']);
  assert.match(stdout, /[\u1780-\u17ff]{4}/);
  assert.doesNotMatch(stdout, /sum checked/);
});

test('the locale of the file decides how its numbers are read', async () => {
  const name = file('german.csv', 'period;offence;value\n2023;a;1.985\n2024;a;2.104\n');
  const { stdout } = await tipstat([
    'aggregate',
    name,
    '--rows',
    'period',
    '--locale',
    'de',
    '--format',
    'csv',
  ]);
  assert.equal(stdout, 'period,sum(value)\n2023,1985\n2024,2104\n');
});

test('standard input is read like a file', async () => {
  const content = readFileSync(new URL('../cases/cambodia/input.csv', import.meta.url));
  const piped = await tipstat(['validate', '-', '--format', 'json'], content);
  const read = await tipstat(['validate', cambodia, '--format', 'json']);
  assert.equal(piped.stdout, read.stdout);
  assert.equal(piped.code, 0);
});

test('what the data print cannot command a terminal', async () => {
  const name = file(
    'escape.csv',
    'year,"of\u001b[2Jfence",value\n2023,"a\u202eb",12\n2023,"c\nd",1x4\n',
  );
  const answers = await Promise.all([
    tipstat(['validate', name]),
    tipstat(['aggregate', name, '--rows', 'of\u001b[2Jfence', '--where', 'year=2023']),
    tipstat(['aggregate', name, '--rows', 'ye\u001b[2Jar\nx']),
  ]);
  for (const { stdout, stderr } of answers) {
    assert.doesNotMatch(stdout + stderr, /(?!\n)[\p{Cc}\u202e]/u);
    assert.match(stdout + stderr, /\u241b\[2J/);
  }
  assert.match(answers[1].stdout, /^c\u240ad /m);
});
