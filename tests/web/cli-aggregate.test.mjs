import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { writeCsv } from '../../web/cli/csv.js';
import { file, tipstat } from './cli-run.mjs';

const cambodia = file(
  'cambodia.csv',
  readFileSync(new URL('../cases/cambodia/input.csv', import.meta.url)),
);
const cases = ['aggregate', cambodia, '--rows', 'OFFENCE', '--where', 'INDICATOR=Cases recorded'];

test('json is the core’s answer, byte for byte', async () => {
  const words = [...cases, '--columns', 'TIME_PERIOD', '--totals', '--format', 'json'];
  const { code, stdout, stderr } = await tipstat(words);
  const expected = new URL('../cases/cambodia/cases-by-offence.json', import.meta.url);
  assert.equal(stdout.trimEnd(), readFileSync(expected, 'utf8').trimEnd());
  assert.equal(stderr, '');
  assert.equal(code, 0);
});

test('csv has a column for each key, empty where no row speaks of it', async () => {
  const { stdout } = await tipstat([
    ...cases,
    '--columns',
    'TIME_PERIOD',
    '--totals',
    '--format',
    'csv',
  ]);
  assert.equal(
    stdout,
    [
      'OFFENCE,2023,2023-01-01/P10M,2023-S1,2024,2024-S1',
      'Trafficking in persons,24,23,10,,22',
      'Sexual exploitation,140,114,77,,82',
      '_T,164,137,87,197,104\n',
    ].join('\n'),
  );
});

test('csv without column fields has one column, named after the measure', async () => {
  const { stdout } = await tipstat([...cases, '--where', 'TIME_PERIOD=2024-S1', '--format', 'csv']);
  assert.equal(
    stdout,
    'OFFENCE,sum(OBS_VALUE)\nTrafficking in persons,22\nSexual exploitation,82\n',
  );
});

test('text is aligned, its figures as the language writes them', async () => {
  const name = file(
    'large.csv',
    'year,offence,value\n2023,a,1985\n2023,b,<5\n2024,a,2104\n2024,b,:\n',
  );
  const { stdout } = await tipstat(['aggregate', name, '--rows', 'offence', '--columns', 'year']);
  const [heading, a, b] = stdout.split('\n');
  assert.equal(new Set([heading, a].map((line) => line.length)).size, 1);
  assert.match(a, /^a\s+1,985\s+2,104$/);
  assert.match(b, /^b\s+0–4\s+\[x\]$/);
});

test('csv keeps interval, missing and withheld apart, and quotes what needs it', () => {
  /**
   * @param {[number | null, number | null] | null} value
   * @param {string} [status]
   * @param {string} [text]
   */
  const cell = (value, status = 'ok', text) => ({ value, status, text, flags: [] });
  const answer = {
    rowFields: ['form "A"'],
    columnFields: ['sex', 'age'],
    fields: [],
    measure: 'sum(value)',
    measureType: 'events',
    rows: [['a,b'], ['c\nd']],
    columns: [
      ['F', '0-17'],
      ['_T', '18+'],
    ],
    cells: [
      [cell([0, 4]), cell([5, null])],
      [cell(null, 'missing'), cell(null, 'withheld')],
    ],
    notes: [],
  };
  assert.equal(writeCsv(answer), '"form ""A""",F / 0-17,_T / 18+\n"a,b",0..4,5..\n"c\nd",,c\n');
  const grades = [[cell([3, 3], 'ok', 'Tier 2 Watch List'), cell([0.5, 0.5])]];
  const ordinal = { ...answer, measureType: 'ordinal', rows: [['KH']], cells: grades };
  assert.match(writeCsv(ordinal), /^KH,Tier 2 Watch List,0.5$/m);
});

test('figures come out with the digits that went in', async () => {
  const values = ['0.1', '123456789012345', '17.56', '0.000001'];
  const rows = values.map((value, index) => `${2001 + index},${value}\n`).join('');
  const name = file('digits.csv', `year,value\n${rows}`);
  const { stdout } = await tipstat(['aggregate', name, '--rows', 'year', '--format', 'csv']);
  assert.deepEqual(stdout.trim().split('\n').slice(1), rows.trim().split('\n'));
});

test('cases and persons are not added: exit 2, naming the units', async () => {
  const { code, stdout, stderr } = await tipstat(['aggregate', cambodia, '--rows', 'TIME_PERIOD']);
  assert.equal(code, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^tipstat: cambodia\.csv: .*case, person.*\n$/);
});

test('a field that is not there is exit 2, naming those that are', async () => {
  const { code, stdout, stderr } = await tipstat(['aggregate', cambodia, '--rows', 'FORM']);
  assert.equal(code, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^tipstat: cambodia\.csv: .*“FORM”.*INDICATOR, UNIT_MEASURE.*\n$/);
});

test('a table with a finding of severity error is answered with exit 1 and one line on it', async () => {
  const name = file('unreadable.csv', 'year,value\n2021,12\n2022,15\n2023,1x4z\n2024,9\n');
  const { code, stdout, stderr } = await tipstat([
    'aggregate',
    name,
    '--rows',
    'year',
    '--format',
    'csv',
  ]);
  assert.equal(code, 1);
  assert.equal(stdout, 'year,sum(value)\n2021,12\n2022,15\n2023,\n2024,9\n');
  assert.match(stderr, /^tipstat: unreadable\.csv: .*tipstat validate\n$/);
});

test('counts of records below the threshold are withheld unless it is switched off', async () => {
  const people = Array.from(
    { length: 30 },
    (_, i) => `${i < 3 ? 'child' : 'adult'},${i % 2 ? 'F' : 'M'}\n`,
  );
  const name = file('records.csv', `ageBroad,sex\n${people.join('')}`);
  const words = ['aggregate', name, '--rows', 'ageBroad', '--format', 'csv'];
  assert.match((await tipstat(words)).stdout, /^child,c$/m);
  assert.match((await tipstat([...words, '--threshold', '0'])).stdout, /^child,3$/m);
});

test('a rate is per 100,000 of the population that --population names', async () => {
  const cases = file('victims.csv', 'year,area,victims\n2023,KH,50\n2023,LA,21\n');
  const population = file(
    'population.csv',
    'year,area,population\n2023,KH,17000000\n2023,LA,7000000\n',
  );
  const words = ['aggregate', cases, '--rows', 'area', '--measure', 'rate(victims)'];
  const { stdout, code } = await tipstat([...words, '--population', population, '--format', 'csv']);
  assert.equal(code, 0);
  // 50 of 17,000,000 are 0.294… of 100,000; 21 of 7,000,000 are 0.3.
  assert.match(stdout, /^KH,0\.29411764\d*$/m);
  assert.match(stdout, /^LA,0\.3$/m);
  const without = await tipstat(words);
  assert.equal(without.code, 2);
  assert.match(without.stderr, /population/);
});
