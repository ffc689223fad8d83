import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync, strFromU8 } from 'fflate';
import { harmlessGrid, toCsv } from '../../web/tools/csv.js';
import { toXlsx } from '../../web/tools/xlsx.js';
import { file, tipstat } from './cli-run.mjs';

/** @param {any} value @param {string} [status] */
const cell = (value, status = 'ok') => ({ value, status, flags: [] });

const answer = {
  rowFields: ['Sex'],
  columnFields: ['Year'],
  fields: [],
  measure: 'sum(Victims)',
  rows: [['=cmd|" /c calc"!A1'], ['-2 others'], ['_T']],
  columns: [['2023'], ['@SUM(A1)']],
  cells: [
    [cell([-12, -12]), cell([0, 4])],
    [cell(null, 'missing'), cell(null, 'withheld')],
    [cell([1985.5, 1985.5]), cell([5, null])],
  ],
};

test('in CSV no label is a formula, and numbers stay numbers, also below zero', () => {
  assert.equal(
    toCsv(answer),
    '\ufeffSex,2023,\'@SUM(A1)\r\n"\'=cmd|"" /c calc""!A1",-12,0..4\r\n\'-2 others,,c\r\n_T,1985.5,5..\r\n',
  );
});

test('what is copied is left out of no row', () => {
  assert.deepEqual(
    harmlessGrid({
      ...answer,
      columnFields: [],
      columns: [[]],
      cells: answer.cells.map(([first]) => [first]),
    })[0],
    ['Sex', 'sum(Victims)'],
  );
});

test('a workbook holds numbers as numbers and labels as text that nothing runs', () => {
  const files = unzipSync(
    toXlsx(harmlessGrid(answer), 1, 'A [name] that is / longer than a sheet may be'),
  );
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml']);
  assert.match(sheet, /<c><v>-12<\/v><\/c>/);
  assert.match(sheet, /<c><v>1985\.5<\/v><\/c>/);
  assert.doesNotMatch(sheet, /<f>/);
  assert.match(sheet, /<c t="inlineStr"><is><t xml:space="preserve">2023<\/t>/);
  const [, name] = /<sheet name="([^"]*)"/.exec(strFromU8(files['xl/workbook.xml'])) ?? [];
  assert.equal(name, 'A  name  that is   longer than ');
});

test('a workbook is read again with the same figures', async () => {
  const plain = {
    ...answer,
    rows: [['F'], ['M'], ['Total']],
    columns: [['2022'], ['2023']],
    cells: [
      [cell([12, 12]), cell([0, 4])],
      [cell([7, 7]), cell(null, 'withheld')],
      [cell([19, 19]), cell([20, 20])],
    ],
  };
  const book = file('book.xlsx', toXlsx(harmlessGrid(plain), 1, 'Victims'));
  const { stdout, stderr } = await tipstat([
    'aggregate',
    book,
    '--rows',
    'Sex',
    '--columns',
    'TIME_PERIOD',
    '--format',
    'json',
    '--totals',
  ]);
  const again = JSON.parse(stdout || stderr);
  assert.deepEqual(
    again.cells.map((/** @type {any[]} */ row) =>
      row.slice(0, 2).map(({ value, status }) => ({ value, status, flags: [] })),
    ),
    plain.cells,
  );
});

test('what does not apply is told from what is missing and withheld, and a grade is its label', () => {
  const one = { ...answer, columnFields: [], columns: [[]], rows: [['a'], ['b'], ['c']] };
  const statuses = ['not-applicable', 'missing', 'withheld'].map((status) => [cell(null, status)]);
  assert.deepEqual(
    harmlessGrid({ ...one, cells: statuses })
      .slice(1)
      .map((line) => line[1]),
    ['z', '', 'c'],
  );
  const grades = [3, 4, 2].map((rank) => [{ ...cell([rank, rank]), text: `Tier ${rank}` }]);
  assert.deepEqual(
    harmlessGrid({ ...one, measureType: 'ordinal', cells: grades })
      .slice(1)
      .map((line) => line[1]),
    ['Tier 3', 'Tier 4', 'Tier 2'],
  );
});
