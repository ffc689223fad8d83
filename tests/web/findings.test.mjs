import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFormatter } from '../../web/format/formatter.js';
import { createSheet } from '../../web/format/sheet.js';
import { findingsView, placeFindings } from '../../web/view/findings.js';
import { markedSheet, marksOf } from '../../web/view/marks.js';
import en from '../../web/locales/en.js';

const formatter = createFormatter(en);

/** Two rows, each with one figure. */
const sheet = createSheet(
  {
    rowFields: ['OFFENCE'],
    columnFields: [],
    fields: [{ name: 'OFFENCE', concept: 'OFFENCE', role: 'dimension' }],
    measure: 'sum(OBS_VALUE)',
    rows: [['a'], ['b']],
    columns: [[]],
    cells: [164, null].map((value, row) => [
      {
        value: value === null ? null : [value, value],
        status: value === null ? 'missing' : 'ok',
        from: [{ row: row + 1, field: 'OBS_VALUE' }],
      },
    ]),
  },
  formatter,
);

/** @param {number[]} rows @param {string} [explanation] */
const finding = (rows, explanation) => ({
  rule: 'subset',
  severity: 'error',
  verdict: 'exceeds',
  cells: rows.map((row) => ({ row, field: 'OBS_VALUE' })),
  args: { total: [9, 9], parts: [11, 11], excess: [2, 2], labels: ['_T', 'a'] },
  ...(explanation ? { explanation } : {}),
});

const findings = [finding([1]), finding([1, 2], 'Two agencies counted.'), finding([7])];
const places = placeFindings(findings, sheet);

/** @param {any} node @returns {any[]} the node and all below it */
const all = (node) =>
  !node || typeof node !== 'object'
    ? []
    : Array.isArray(node)
      ? node.flatMap(all)
      : [node, ...all(node.children ?? [])];
/** @param {any} node @returns {string} */
const textOf = (node) =>
  typeof node === 'string'
    ? node
    : Array.isArray(node)
      ? node.map(textOf).join('')
      : textOf(node?.children ?? '');

test('a click leads from a finding to its first cell, and nowhere where none is shown', () => {
  /** @type {number[]} */
  const shown = [];
  const view = findingsView(
    { table: { fields: [] }, summary: { verdicts: {} }, findings },
    formatter,
    {
      open: true,
      show: (index) => (places[index].length ? () => shown.push(index) : null),
      why: null,
    },
  );
  const buttons = all(view).filter(({ tag }) => tag === 'button');
  assert.equal(buttons.length, 2);
  for (const { attrs } of buttons) attrs.click();
  assert.deepEqual(shown, [0, 1]);
});

test('an explanation stands beside its finding', () => {
  const view = findingsView(
    { table: { fields: [] }, summary: { verdicts: {}, explained: 1 }, findings },
    formatter,
    { open: true, show: () => null, why: null },
  );
  const items = all(view).filter(({ tag }) => tag === 'li');
  assert.equal(items.length, 3);
  assert.doesNotMatch(textOf(items[0]), /Explained/);
  assert.match(textOf(items[1]), /Explained by the publisher: Two agencies counted\.$/);
  assert.match(textOf(view), /1 explained/);
});

test('which figures may be wrong is asked only of relations that fail and are not explained', () => {
  const asks = (/** @type {any} */ finding) => {
    const answer = { table: { fields: [] }, summary: { verdicts: {} }, findings: [finding] };
    const options = { open: true, show: () => null, why: () => {} };
    return all(findingsView(answer, formatter, options)).some(({ attrs }) =>
      /\bwhy\b/.test(attrs.class ?? ''),
    );
  };
  const failing = { rule: 'subset', severity: 'error', verdict: 'exceeds', cells: [], args: {} };
  assert.equal(asks(failing), true);
  assert.equal(asks({ ...failing, severity: 'note' }), false);
  assert.equal(asks({ ...failing, explanation: 'Two agencies counted.' }), false);
  assert.equal(asks({ ...failing, verdict: undefined }), false);
});

test('each finding about a cell has a mark in it that leads to the finding', () => {
  /** @type {number[]} */
  const gone = [];
  const marks = marksOf(places, findings, (index) => gone.push(index), formatter);
  const first = all(marks(0, 0)).filter(({ tag }) => tag === 'button');
  assert.deepEqual(first.map(textOf), ['finding 11', 'finding 22']);
  for (const { attrs } of first) attrs.click();
  assert.deepEqual(gone, [0, 1]);
  assert.equal(marks(1, 0).length, 1);
  assert.match(first[0].attrs.class, /finding-mark error/);
});

test('a chart prints the number of a finding behind the figure that it is about', () => {
  const marked = markedSheet(sheet, places, formatter);
  assert.equal(marked.cells[0][0].text, '164 [1, 2]');
  assert.equal(marked.cells[1][0].text, '[x] [2]');
  assert.equal(marked.cells[1][0].words, 'not available [2]');
  assert.equal(sheet.cells[0][0].text, '164');
  assert.equal(marked.cells[0][0].low, 164);
});
