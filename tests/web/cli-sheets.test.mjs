import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { file, tipstat } from './cli-run.mjs';
import { partsOfCases, zipOf } from './zips.mjs';

/** @param {string} name of a case @returns {string} its input as a file */
function spreadsheet(name) {
  const found = partsOfCases().find((input) => input.name === name);
  assert.ok(found);
  return file(`${name}.${found.kind}`, zipOf(found.parts, found.kind));
}

/** @param {string} path below tests/cases */
const answer = (path) =>
  JSON.parse(readFileSync(new URL(`../cases/${path}`, import.meta.url), 'utf8'));

test('a workbook is read as its case is, and the sheet is named', async () => {
  for (const name of ['xlsx-shared-strings', 'ods-sheets']) {
    const input = spreadsheet(name);
    const { code, stdout } = await tipstat(['validate', input, '--format', 'json']);
    assert.equal(code, 0);
    const said = JSON.parse(stdout);
    assert.deepEqual(said.table, answer(`${name}/validate.json`).table);
    assert.deepEqual(said.relations, answer(`${name}/validate.json`).relations);
    const text = await tipstat(['validate', input]);
    assert.match(text.stdout, /^\S+: (XLSX|ODS), sheet “Figures”; headings in line 1; \d rows/);
  }
});

test('another sheet is read where it is asked for, from standard input, too', async () => {
  const found = partsOfCases().find(({ name }) => name === 'xlsx-shared-strings');
  const zip = zipOf(found?.parts ?? [], 'xlsx');
  const { stdout } = await tipstat(['validate', '-', '--sheet', 'Old', '--format', 'json'], zip);
  assert.equal(JSON.parse(stdout).table.rows, 5);
  const unknown = await tipstat(['validate', '-', '--sheet', 'None'], zip);
  assert.equal(unknown.code, 2);
  assert.match(unknown.stderr, /There is no sheet “None”\. There are: Notes, Figures, Old\./);
});

test('what is wrong with a part or an archive is said in one line', async () => {
  const entity = await tipstat(['validate', spreadsheet('xlsx-entity')]);
  assert.equal(entity.code, 2);
  assert.match(
    entity.stderr,
    /^tipstat: \S+: The part xl\/worksheets\/sheet1\.xml .*document type.*\n$/,
  );
  const zip = zipOf([['a.csv', Buffer.from('a,b\n1,2\n')]], 'zip');
  const other = await tipstat(['validate', file('other.xlsx', zip)]);
  assert.equal(other.code, 2);
  assert.match(other.stderr, /^tipstat: other\.xlsx: .*archive without a spreadsheet\.\n$/);
  const cut = await tipstat(['validate', file('cut.xlsx', zip.subarray(0, 100))]);
  assert.match(cut.stderr, /cannot be unpacked: .*cut off/);
});

test('a data package and a schema of its own say what the columns are', async () => {
  file('figures.csv', 'year;count\n2023;164\n2024;x\n');
  const schema = {
    fields: [
      { name: 'year', type: 'year' },
      { name: 'count', type: 'integer', 'tipstat:unit': 'case' },
    ],
  };
  const resources = [{ name: 'cases', path: 'figures.csv', schema }];
  const inputs = [
    [file('datapackage.json', JSON.stringify({ resources }))],
    ['figures.csv', '--schema', file('schema.json', JSON.stringify(schema))],
    ['figures.csv', '--schema', 'datapackage.json'],
  ];
  for (const input of inputs) {
    const { code, stdout } = await tipstat(['validate', ...input, '--format', 'json']);
    assert.equal(code, 1);
    const { table, findings } = JSON.parse(stdout);
    assert.equal(table.unit, 'case');
    const [finding] = findings.filter((/** @type {any} */ { rule }) => rule === 'table-schema');
    assert.deepEqual(finding.cells, [{ row: 2, line: 3, field: 'count' }]);
    assert.match(
      finding.message,
      /“x” \(count\) is not what the data package asks for: type integer\./,
    );
  }
});

test('a package reads nothing outside of its folder', async () => {
  const outside = await tipstat([
    'validate',
    file('p.json', JSON.stringify({ resources: [{ path: '../secret.csv' }] })),
  ]);
  assert.equal(outside.code, 2);
  assert.match(outside.stderr, /data package cannot be used: it has \.\.\/secret\.csv/);
  const missing = await tipstat([
    'validate',
    file('q.json', JSON.stringify({ resources: [{ path: 'nothing.csv' }] })),
  ]);
  assert.equal(missing.code, 2);
  assert.match(missing.stderr, /nothing\.csv/);
});
