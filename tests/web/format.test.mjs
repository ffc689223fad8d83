import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFormatter } from '../../web/format/formatter.js';
import { parseNumber } from '../../web/format/number.js';
import { parsePeriod } from '../../web/format/period.js';
import { createSheet } from '../../web/format/sheet.js';
import { plural } from '../../web/format/template.js';
import { printedTotals } from '../../web/format/totals.js';
import en from '../../web/locales/en.js';
import fr from '../../web/locales/fr.js';
import km from '../../web/locales/km.js';

const english = createFormatter(en);
const khmer = createFormatter(km);

test('numbers are written in the characters of the locale', () => {
  assert.equal(english.number(1985.5), '1,985.5');
  assert.equal(khmer.number(1985.5), '1.985,5');
  assert.equal(english.number(-412), '−412');
  assert.equal(english.number(1e21), '1,000,000,000,000,000,000,000');
  assert.equal(english.number(1.5e-7), '0.00000015');
  assert.equal(english.signed([17, 17]), '+17');
  assert.equal(english.growth([19.540229, 19.540229]), '+19.5\u00a0%');
});

test('an interval is one number where it is a point, and keeps an open end', () => {
  assert.equal(english.interval([164, 164]), '164');
  assert.equal(english.interval([0, 4]), '0–4');
  assert.equal(english.interval([3, null]), '≥ 3');
  assert.equal(english.spoken([null, 9]), 'at most 9');
  assert.equal(english.spoken([0, 4]), 'from 0 to 4');
});

test('periods of every kind are said in words', () => {
  const said = {
    2023: ['2023', 'ឆ្នាំ 2023'],
    '2024-S1': ['the first half of 2024', 'ឆមាសទី 1 ឆ្នាំ 2024'],
    '2024-Q4': ['the fourth quarter of 2024', 'ត្រីមាសទី 4 ឆ្នាំ 2024'],
    '2024-05': ['May 2024', 'ខែឧសភា ឆ្នាំ 2024'],
    '2024-M05': ['May 2024', 'ខែឧសភា ឆ្នាំ 2024'],
    '2024-W05': ['week 5 of 2024', 'សប្តាហ៍ទី 5 ឆ្នាំ 2024'],
    '2024-02-29': ['29 February 2024', 'ថ្ងៃទី 29 ខែកុម្ភៈ ឆ្នាំ 2024'],
    '2023-01-01/P10M': ['January to October 2023', 'ខែមករា ដល់ ខែតុលា ឆ្នាំ 2023'],
    '2022-07-01/P1Y': ['July 2022 to June 2023', 'ខែកក្កដា ឆ្នាំ 2022 ដល់ ខែមិថុនា ឆ្នាំ 2023'],
    '2023-01-15/P10D': [
      '15 January to 24 January 2023',
      'ថ្ងៃទី 15 ខែមករា ដល់ ថ្ងៃទី 24 ខែមករា ឆ្នាំ 2023',
    ],
    'about 2023': ['about 2023', 'about 2023'],
  };
  for (const [text, [inEnglish, inKhmer]] of Object.entries(said)) {
    assert.equal(english.period(text), inEnglish);
    assert.equal(khmer.period(text), inKhmer);
  }
  assert.equal(english.label('TIME_PERIOD', '2024-S1'), 'first half of 2024');
});

test('an ISO week begins on its Monday', () => {
  const day = (/** @type {string} */ text) => Date.parse(text) / 86400000;
  assert.equal(parsePeriod('2024-W01')?.start, day('2024-01-01'));
  assert.equal(parsePeriod('2021-W01')?.start, day('2021-01-04'));
  assert.equal(parsePeriod('2020-W53')?.end, day('2021-01-04'));
  assert.equal(parsePeriod('2024-Q5'), null);
});

test('codes get the names of the locale, printed labels stay', () => {
  assert.equal(english.label('CITIZENSHIP', 'KH'), 'Cambodia');
  assert.equal(khmer.label('REF_AREA', 'KH'), 'កម្ពុជា');
  assert.equal(english.label('OFFENCE', 'NA'), 'NA');
  assert.equal(english.label('OFFENCE', '_T'), 'Total');
  assert.equal(english.label('SEX', 'F'), 'female');
  assert.equal(english.label('OFFENCE', 'Sexual exploitation'), 'Sexual exploitation');
});

test('the printed name of a field wins over ours, unless it is the code', () => {
  assert.equal(english.field({ name: 'OFFENCE', concept: 'OFFENCE' }), 'offence');
  assert.equal(english.field({ name: 'Type of crime', concept: 'OFFENCE' }), 'Type of crime');
  assert.equal(khmer.field({ name: 'Type of crime', concept: 'OFFENCE' }), 'បទល្មើស');
  assert.equal(khmer.field({ name: 'ប្រភេទ', concept: 'OFFENCE' }), 'ប្រភេទ');
  assert.equal(english.field({ name: 'agency', concept: '' }), 'agency');
});

test('numbers are read as the locale prints them, in its digits too', () => {
  assert.equal(parseNumber('1,985', en.numbers), 1985);
  assert.equal(parseNumber('១.៩៨៥,៥', km.numbers), 1985.5);
  assert.equal(parseNumber('10 093', en.numbers), 10093);
  assert.equal(parseNumber('−412', en.numbers), -412);
  assert.equal(parseNumber('<5', en.numbers), null);
  assert.equal(parseNumber('·', en.numbers), null);
});

test('zero, an interval and every status look and read differently', () => {
  const statuses = ['missing', 'withheld', 'not-applicable', 'negligible', 'absent'];
  const cells = [
    { value: [0, 0], status: 'ok' },
    { value: [0, 4], status: 'ok', text: '<5' },
    ...statuses.map((status) => ({ value: null, status })),
  ];
  const sheet = createSheet(
    {
      rowFields: ['sex'],
      columnFields: [],
      fields: [{ name: 'sex', concept: 'SEX', role: 'dimension' }],
      measure: 'sum(value)',
      unit: null,
      rows: cells.map((_, index) => [String(index)]),
      columns: [[]],
      cells: cells.map((cell) => [/** @type {any} */ (cell)]),
    },
    english,
  );
  const shown = sheet.cells.map(([{ text }]) => text);
  const spoken = sheet.cells.map(([{ text, words }]) => words || text);
  assert.equal(new Set(shown).size, cells.length);
  assert.equal(new Set(spoken).size, cells.length);
  assert.deepEqual(shown.slice(0, 2), ['0', '<5']);
  assert.equal(spoken[1], 'from 0 to 4');
  assert.deepEqual(sheet.statuses, [...statuses].sort());
});

test('a label that every object has a member of is a label like any other', () => {
  for (const label of ['constructor', '__proto__', 'toString']) {
    assert.equal(english.label('OFFENCE', label), label);
    assert.equal(english.label(label, label), label);
    assert.equal(english.field({ name: label, concept: label }), label);
    assert.equal(english.unit(label), label);
  }
});

/** @param {any} answer */
const inEnglish = (answer) => createSheet({ rowFields: [], columnFields: [], ...answer }, english);

test('grades show their label and never their rank', () => {
  const cell = { value: [4, 4], status: 'ok', text: 'Tier 3' };
  const facts = { fields: [], rows: [[]], columns: [[]], cells: [[cell]] };
  const sheet = inEnglish({ ...facts, measure: 'max(TIER)', measureType: 'ordinal' });
  assert.equal(sheet.cells[0][0].text, 'Tier 3');
});

test('totals that the source does not print are left out, and the notes about them', () => {
  const cell = (/** @type {number} */ value, computed = false) => ({
    value: [value, value],
    status: 'ok',
    ...(computed && { computed }),
  });
  const answer = /** @type {any} */ ({
    rowFields: ['OFFENCE'],
    columnFields: ['TIME_PERIOD'],
    fields: [],
    measure: 'sum(OBS_VALUE)',
    rows: [['a'], ['_T']],
    columns: [['2023-S1'], ['2024-S1'], ['_T']],
    cells: [
      [cell(10), cell(22), cell(32, true)],
      [cell(87), cell(104), cell(191, true)],
    ],
    notes: [{ code: 'assumes-partition' }, { code: 'small-counts-withheld', subject: '2' }],
  });
  const table = { fields: [{ name: 'OFFENCE', total: '_T' }, { name: 'TIME_PERIOD' }] };
  const printed = printedTotals(answer, table);
  assert.deepEqual(printed.rows, answer.rows);
  assert.deepEqual(printed.columns, [['2023-S1'], ['2024-S1']]);
  assert.deepEqual(
    printed.cells.map((row) => row.length),
    [2, 2],
  );
  assert.deepEqual(printed.notes, [{ code: 'small-counts-withheld', subject: '2' }]);
});

test('in French the singular goes with 0 and 1, thousands stand apart and decimals behind a comma', () => {
  const french = createFormatter(fr);
  const said = [0, 1, 1.5, 2].map((count) => plural({ one: 'un', other: 'des' }, count, fr.plural));
  assert.deepEqual(said, ['un', 'un', 'un', 'des']);
  assert.equal(french.number(1985.5), '1\u202f985,5');
  assert.equal(parseNumber('1\u202f985,5', fr.numbers), 1985.5);
  assert.equal(french.period('2024-S1'), 'le premier semestre 2024');
});
