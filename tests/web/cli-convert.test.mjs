import assert from 'node:assert/strict';
import { test } from 'node:test';
import { file, tipstat } from './cli-run.mjs';

const figures = file(
  'figures.csv',
  'Year,Sex,Victims\n2022,F,"1,985"\n2022,M,<5\n2022,T,\n2023,F,12\n2023,M,c\n2023,T,20\n',
);

/** @param {string[]} words @param {string} [input] */
async function answer(words, input) {
  const { stdout } = await tipstat([...words, '--format', 'json'], input);
  return JSON.parse(stdout);
}

for (const to of ['csv', 'json', 'sdmx-csv', 'json-stat']) {
  test(`what is converted to ${to} aggregates like the file itself`, async () => {
    const { code, stdout, stderr } = await tipstat(['convert', figures, '--to', to]);
    assert.equal(code, 0, stderr);
    const query = ['--rows', 'Year', '--columns', 'Sex'];
    const cells = (/** @type {any} */ { cells }) =>
      cells.map((/** @type {any[]} */ row) => row.map(({ value, status }) => ({ value, status })));
    assert.deepEqual(
      cells(await answer(['aggregate', '-', ...query], stdout)),
      cells(await answer(['aggregate', figures, ...query])),
    );
    const again = await tipstat(['convert', '-', '--to', to], stdout);
    assert.equal(again.stdout, stdout);
  });
}

test('convert says what it cannot write, and where', async () => {
  const twice = file('twice.csv', 'Year,Sex,Victims\n2022,F,1\n2022,F,2\n');
  const { code, stdout, stderr } = await tipstat(['convert', twice, '--to', 'sdmx-csv']);
  assert.equal(code, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^tipstat: twice\.csv:3: /);
  const taken = file('taken.csv', 'Year,Note OBS_VALUE_LOW,Sum\n2022,a,2\n2023,b,3\n');
  assert.equal((await tipstat(['convert', taken, '--to', 'csv'])).code, 2);
  assert.equal((await tipstat(['convert', figures, '--to', 'xml'])).code, 2);
});

test('convert names cells that a spreadsheet would run, on standard error', async () => {
  const formula = file('formula.csv', 'Note,Year,Victims\n=1+1,2022,5\n');
  const { stdout, stderr } = await tipstat(['convert', formula, '--to', 'csv']);
  assert.match(stdout, /"=1\+1"/);
  assert.match(stderr, /1 cell begins like a formula: a spreadsheet may run it/);
});

test('a region decides what shows decimals', async () => {
  const open = file('open.csv', 'Area;Cases\nKH;1.234\nLA;567\n');
  const counted = async (/** @type {string} */ locale) =>
    (await answer(['aggregate', open, '--rows', 'Area', '--locale', locale])).cells[0][0].value;
  assert.deepEqual(await counted('de-CH'), [1.234, 1.234]);
  assert.deepEqual(await counted('de-AT'), [1234, 1234]);
  assert.deepEqual(await counted('en-ZA'), [1234, 1234]);
  assert.deepEqual(await counted('en-GB'), [1.234, 1.234]);
});

test('labels in no code list and several answers in one cell are told', async () => {
  const records = file(
    'records.csv',
    'yearOfRegistration,gender,Type of exploitation,isA,isB\n' +
      '2021,Female;Male,Made up;Forced labour,1,0\n2021,Female,Made up,0,1\n',
  );
  const { stdout } = await tipstat(['validate', records, '--threshold', '1']);
  assert.match(stdout, /hold several answers, with “;” between them/);
  assert.match(stdout, /“Made up” \(2\)/);
});
