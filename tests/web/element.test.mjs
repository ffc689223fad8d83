import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFormatter } from '../../web/format/formatter.js';
import { parseNumber } from '../../web/format/number.js';
import { createSheet } from '../../web/format/sheet.js';
import { findDifference, toCsv } from '../../web/pagetable.js';
import { toRequest } from '../../web/request.js';
import { trustOwnFiles } from '../../web/trusted.js';
import { findingsFor, placeFindings } from '../../web/view/findings.js';
import { sortOrder } from '../../web/view/order.js';
import en from '../../web/locales/en.js';
import { readInput } from './chart-cases.mjs';

const formatter = createFormatter(en);

/** @param {(number | [number, number] | string)[]} values @param {string[]} keys */
function oneColumn(values, keys) {
  return createSheet(
    {
      rowFields: ['OFFENCE'],
      columnFields: [],
      fields: [{ name: 'OFFENCE', concept: 'OFFENCE', role: 'dimension' }],
      measure: 'sum(OBS_VALUE)',
      rows: keys.map((key) => [key]),
      columns: [[]],
      cells: values.map((value, row) => [
        {
          value:
            typeof value === 'string' ? null : typeof value === 'number' ? [value, value] : value,
          status: typeof value === 'string' ? value : 'ok',
          from: [{ row: row + 1, field: 'OBS_VALUE' }],
        },
      ]),
    },
    formatter,
  );
}

test('where there is no DOM the element is not defined and nothing is thrown', async () => {
  const { defineReport } = await import('../../web/element.js');
  assert.equal(defineReport(/** @type {any} */ ({})), undefined);
});

test('numbers sort by their bounds, not their text; what is no number follows, totals last', () => {
  const sheet = oneColumn([1234, 134, 'missing', [0, 4], 1368], ['a', 'b', 'c', 'd', '_T']);
  assert.deepEqual(sortOrder(sheet, 0, false), [3, 1, 0, 2, 4]);
  assert.deepEqual(sortOrder(sheet, 0, true), [0, 1, 3, 2, 4]);
  assert.deepEqual(sortOrder(sheet, -1, true), [3, 2, 1, 0, 4]);
});

test('a finding is placed at the cells that show its figures', () => {
  const sheet = oneColumn([24, 135, 164], ['a', 'b', '_T']);
  const cells = [3, 1, 9].map((row) => ({ row, line: row + 1, field: 'OBS_VALUE' }));
  const findings = [{ rule: 'sum-of-parts', severity: 'note', cells, args: {} }];
  assert.deepEqual(placeFindings(findings, sheet), [
    [
      { row: 2, column: 0 },
      { row: 0, column: 0 },
    ],
  ]);
});

test('a figure leaves out notes on cells that it does not show, and nothing else', () => {
  const sheet = oneColumn([24], ['a']);
  /** @param {string} severity @param {number[]} rows */
  const finding = (severity, ...rows) => ({
    rule: 'unequal-periods',
    severity,
    cells: rows.map((row) => ({ row, field: 'OBS_VALUE' })),
    args: {},
  });
  const findings = [
    finding('note', 1, 9),
    finding('note', 9),
    finding('warning', 9),
    finding('note'),
  ];
  assert.deepEqual(findingsFor(findings, sheet), [findings[0], findings[2], findings[3]]);
});

const grid = {
  caption: 'Cases',
  headRows: 2,
  headColumns: 1,
  rows: [
    ['Offence', '2023', '2023'],
    ['Offence', 'Cases', 'Arrests, all'],
    ['Trafficking in persons', '24', '1,234'],
    ['Total', '164'],
  ],
};

test('the table of a page becomes CSV with one line of headings', () => {
  assert.equal(
    toCsv(grid),
    'Offence,2023 - Cases,"2023 - Arrests, all"\r\nTrafficking in persons,24,"1,234"\r\nTotal,164,\r\n',
  );
});

test('the table of a page is compared at its headings, else by what occurs', () => {
  const { answer } = readInput('bar-unequal-periods');
  const sheet = createSheet(answer, formatter);
  const parse = (/** @type {string} */ text) => parseNumber(text, en.numbers);
  /** @param {string[][]} rows */
  const page = (rows) => ({ caption: '', headRows: 1, headColumns: 1, rows });
  const head = ['Offence', '2023', 'First half of 2024'];
  const agreeing = page([head, ['Trafficking in persons', '24', '22'], ['Total', '164', '104']]);
  assert.equal(findDifference(agreeing, sheet, parse), null);
  const exchanged = page([head, ['Trafficking in persons', '22', '24']]);
  assert.deepEqual(findDifference(exchanged, sheet, parse), { page: '22', data: '24' });
  const renamed = page([
    ['', 'Year'],
    ['Trafficking', '24'],
    ['All', '164'],
  ]);
  assert.equal(findDifference(renamed, sheet, parse), null);
  const foreign = page([
    ['', 'Year'],
    ['Trafficking', '25'],
  ]);
  assert.deepEqual(findDifference(foreign, sheet, parse), { page: '25', data: '' });
});

const table = {
  periods: ['2023', '2024'],
  fields: [
    { name: 'country', role: 'area', categories: 1 },
    { name: 'form, main', role: 'dimension', categories: 3 },
    { name: 'year', role: 'time', categories: 2 },
    { name: 'value', role: 'value', categories: 9 },
  ],
};

/** @param {Record<string, string>} attributes */
const ask = (attributes) => toRequest((name) => attributes[name] ?? null, table);

test('without rows a dimension that varies is taken, and time as columns', () => {
  assert.deepEqual(ask({}), {
    rows: '"form, main"',
    columns: 'year',
    where: [],
    totals: true,
    threshold: 10,
  });
  assert.equal(ask({ rows: 'year' }).columns, undefined);
  const dimensions = table.fields.map((field) => ({ ...field, role: 'dimension' }));
  assert.equal(toRequest(() => null, { fields: dimensions }).columns, 'year');
});

test('conditions are parted by semicolons outside quotes', () => {
  const { where } = ask({ where: 'a=1; "b;c"="x;y" ;;d>=2' });
  assert.deepEqual(where, ['a=1', '"b;c"="x;y"', 'd>=2']);
});

test('no element goes below the default threshold', () => {
  assert.equal(ask({ threshold: '0' }).threshold, 10);
  assert.equal(ask({ threshold: 'many' }).threshold, 10);
  assert.equal(ask({ threshold: '25' }).threshold, 25);
});

test('only own files are trusted', () => {
  const trust = trustOwnFiles('https://example.org/dist/');
  assert.equal(trust('https://example.org/dist/worker.js'), 'https://example.org/dist/worker.js');
  assert.throws(() => trust('https://example.com/worker.js'), TypeError);
});
