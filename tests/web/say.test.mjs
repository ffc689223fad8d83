import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFormatter } from '../../web/format/formatter.js';
import { sayChange } from '../../web/say/change.js';
import { sayChart, sayLatestChange } from '../../web/say/chart.js';
import { sayError } from '../../web/say/error.js';
import { sayFinding } from '../../web/say/finding.js';
import { saySummary } from '../../web/say/summary.js';
import { createSheet } from '../../web/format/sheet.js';
import enCharts from '../../web/locales/charts/en.js';
import en from '../../web/locales/en.js';
import km from '../../web/locales/km.js';
import reviewInEnglish from '../../web/locales/review/en.js';
import reviewInKhmer from '../../web/locales/review/km.js';
import { readInput } from './chart-cases.mjs';

const english = createFormatter({ ...en, ...enCharts });
const khmer = createFormatter(km);

const cells = [
  { row: 1, line: 2, field: 'value' },
  { row: 2, line: 3, field: 'value' },
];

/** @param {string} rule @param {string | undefined} verdict @param {any} args @returns {import('../../web/say/finding.js').Finding} */
const finding = (rule, verdict, args) => ({ rule, severity: 'note', verdict, cells, args });

const fallsShort = finding('sum-of-parts', 'falls-short', {
  total: [757, 757],
  parts: [752, 752],
  addition: [
    [322, 322],
    [430, 430],
  ],
  impliedUnknown: [5, 5],
  where: { REF_AREA: 'KH', UNIT_MEASURE: 'person' },
});

const exceeds = finding('sum-of-parts', 'exceeds', {
  total: [1533, 1533],
  parts: [1549, 1549],
  addition: [
    [1011, 1011],
    [538, 538],
  ],
  excess: [16, 16],
  where: { UNIT_MEASURE: 'person' },
});

test('a sum that falls short names what is in no listed part, and nobody', () => {
  const table = { fields: [{ name: 'REF_AREA', concept: 'REF_AREA' }] };
  const said = sayFinding(fallsShort, english, table);
  assert.equal(said.sentence, '5 of 757 are in no part that is listed.');
  assert.equal(said.addition, '322 + 430 = 752; 757 − 752 = 5');
  assert.match(said.context, /^Cambodia/);
  assert.match(sayFinding(fallsShort, khmer, table).context, /^កម្ពុជា/);
});

test('a sum that exceeds its total leaves open which figure is wrong', () => {
  const said = sayFinding(exceeds, english);
  assert.equal(
    said.sentence,
    'The parts come to 1,549, 16 more than the printed total 1,533; some people may stand in two parts, or a figure may be wrong.',
  );
  assert.equal(said.addition, '1,011 + 538 = 1,549; 1,549 − 1,533 = 16');
});

test('a change is said as recorded', () => {
  const change = {
    value: /** @type {[number, number]} */ ([104, 104]),
    period: '2024-S1',
    other: /** @type {[number, number]} */ ([87, 87]),
    otherPeriod: '2023-S1',
    unit: 'case',
  };
  assert.equal(
    sayChange(change, english),
    '17 more cases were recorded in the first half of 2024 than in the first half of 2023 (104 against 87, +19.5\u00a0%); this measures detection.',
  );
  const fewer = { ...change, value: change.other, other: change.value };
  assert.match(sayChange(fewer, english), /^17 cases fewer were recorded .*−16\.3\u00a0%/);
  assert.match(sayChange({ ...change, value: [100, 110] }, english), /leave the direction open/);
  assert.match(sayChange({ ...change, other: [0, 0] }, english), /104 against 0\)/);
});

test('unequal periods name the like-for-like figure, the later one first', () => {
  const said = sayFinding(
    finding('unequal-periods', 'not-comparable', {
      value: [104, 104],
      period: '2024-S1',
      other: [164, 164],
      otherPeriod: '2023',
      likeForLike: { value: [87, 87], period: '2023-S1', change: [17, 17], growth: [19.5, 19.5] },
      unit: 'case',
    }),
    english,
  );
  assert.match(
    said.sentence,
    /^104 for the first half of 2024 and 164 for 2023 .* cannot be compared\. 17 more cases/,
  );
});

test('every rule and verdict has a sentence without empty places', () => {
  const args = {
    total: [9, 9],
    parts: [7, 7],
    impliedUnknown: [2, 2],
    labels: ['_T', 'a'],
    periods: ['2023', '2023-S1'],
    values: [
      [1, 1],
      [2, 2],
    ],
    ...{
      value: [1, 1],
      other: [2, 2],
      period: '2023',
      otherPeriod: '2024',
      text: '1,23',
      field: 'value',
    },
    ...{
      line: 3,
      column: 4,
      found: 5,
      expected: 6,
      encoding: 'windows-1252',
      separator: ';',
      page: '9',
      data: '8',
      check: 'pattern',
      wanted: '[0-9]+',
    },
  };
  const ofReview = {
    ...{ count: 3, flagged: 2, threshold: 5, tolerance: 10, changed: 2, compared: 9, share: 22.2 },
    ...{ says: 'persons', otherText: '1.23', median: [4, 4], deviation: [1, 1] },
    ...{ printed: [41.4, 41.4], base: [9, 9], otherBase: [7, 7], expected: 33.3 },
  };
  const reviews = [
    createFormatter({ ...en, findings: reviewInEnglish.findings }),
    createFormatter({ ...km, findings: reviewInKhmer.findings }),
  ];
  for (const formatter of [english, khmer, ...reviews]) {
    for (const [rule, verdicts] of Object.entries(formatter.locale.findings)) {
      for (const verdict of Object.keys(verdicts)) {
        const { sentence } = sayFinding(
          finding(rule, verdict === 'any' ? undefined : verdict, { ...args, ...ofReview }),
          formatter,
        );
        assert.doesNotMatch(sentence, /undefined|NaN|[{}]| {2}|“”|\( ?\)/, `${rule} ${verdict}`);
      }
    }
  }
});

test('a rule without a sentence is still named', () => {
  assert.match(sayFinding(finding('small-cell', undefined, {}), english).sentence, /small-cell/);
});

test('one line counts the sums and what they leave over', () => {
  const answer = {
    summary: {
      verdicts: {
        'sum-of-parts': { closes: 9, 'falls-short': 1 },
        'period-sum': { 'closes-within-bounds': 2 },
        'period-within': { holds: 4 },
      },
    },
    findings: [{ ...fallsShort, args: { ...fallsShort.args, impliedUnknown: [5, 5] } }],
  };
  assert.equal(
    saySummary(answer, english),
    '12 sums checked, 11 add up, 1 leaves 5 in no listed part',
  );
  const bounded = { ...fallsShort, args: { ...fallsShort.args, impliedUnknown: [84, 88] } };
  assert.match(
    saySummary({ ...answer, findings: [fallsShort, bounded] }, english),
    /leaves 89–93 in no listed part/,
  );
  const open = { ...fallsShort, args: { ...fallsShort.args, impliedUnknown: [5, null] } };
  assert.match(saySummary({ ...answer, findings: [open] }, english), /1 leaves an open number/);
  assert.equal(
    saySummary({ summary: { verdicts: {} }, findings: [] }, english),
    'No sums to check',
  );
});

test('errors say where and what', () => {
  assert.equal(
    sayError({ code: 'unclosed-quote', line: 1200 }, english),
    'A quotation mark opened in line 1,200 is never closed, so the rows after it cannot be told apart.',
  );
  assert.equal(
    sayError({ code: 'not-a-table', found: 'a web page (HTML)' }, english),
    'No table was found in the data: it is a web page (HTML).',
  );
  assert.equal(
    sayError({ code: 'duplicate-field', subject: 'value', line: 1, column: 7 }, english),
    'Two columns have the same heading, “value”. (line 1, column 7)',
  );
  assert.equal(
    sayError(
      { code: 'too-many-columns', found: '20000 columns', expected: '16384 at most' },
      english,
    ),
    'The table has more than 16,384 columns.',
  );
  assert.match(sayError({ code: 'never-heard-of' }, english), /never-heard-of/);
  assert.match(
    sayError({ code: 'http-status', subject: 'a.csv', found: '404' }, khmer),
    /a\.csv.*404/,
  );
});

test('a chart says how many figures and between which bounds, and ranks nobody', () => {
  const { answer } = readInput('bar-unequal-periods');
  const said = sayChart(createSheet(answer, english), english);
  assert.equal(
    said,
    '13 figures, between 10 and 197 (cases). 2 places have no figure. Periods of different length cannot be compared. All figures stand in the table.',
  );
  const fields = [{ name: 'OFFENCE', concept: 'CITIZENSHIP', role: 'dimension' }, answer.fields[1]];
  assert.match(
    sayChart(createSheet({ ...answer, fields }, english), english),
    /depend on policing/,
  );
});

test('the change that is said is of the total, between periods of one length', () => {
  const { answer } = readInput('bar-unequal-periods');
  const said = (/** @type {any} */ change) =>
    sayLatestChange(createSheet({ ...answer, ...change }, english), english);
  assert.match(said({}), /^17 more cases .* \(104 against 87, \+19\.5\u00a0%\)/);
  assert.equal(said({ measure: 'share(OBS_VALUE, rows)' }), '');
  assert.equal(said({ rows: [['a'], ['b'], ['c']] }), '');
});
