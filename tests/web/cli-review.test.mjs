import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { file, tipstat } from './cli-run.mjs';

/** @param {string} path inside tests/cases */
const fromCases = (path) => readFileSync(new URL(`../cases/${path}`, import.meta.url));

const editions = {
  now: file('edition-2023-11.csv', fromCases('uk-referrals/input.csv')),
  before: file('edition-2023-08.csv', fromCases('uk-referrals/edition-2023-08.csv')),
};
const hidden = file('hidden.csv', 'Sex,Year,Victims\n_T,2022,20\nF,2022,18\nM,2022,<5\n');
const exceeding = file(
  'exceeding.csv',
  'Sex,Year,Victims,COMMENT_OBS\n_T,2022,20,\nF,2022,12,\nM,2022,9,\n_T,2023,30,\nF,2023,22,\nM,2023,9,Counted twice.\n',
);
const notes = file('notes.csv', 'Year,COMMENT_OBS\n2022,One person is recorded under both.\n');

/** @param {...string} words */
const findings = async (...words) => {
  const { stdout } = await tipstat(['validate', ...words, '--format', 'json']);
  return JSON.parse(stdout).findings;
};

test('the editions of a table are told apart figure by figure', async () => {
  const found = await findings(editions.now, '--against', editions.before);
  const revised = found.filter((/** @type {any} */ { rule }) => rule === 'revised');
  assert.equal(revised.length, 32);
  assert.equal(revised.flatMap((/** @type {any} */ { cells }) => cells).length, 194);
  const [share] = found.filter((/** @type {any} */ { rule }) => rule === 'revised-share');
  assert.match(share.message, /^194 of 855 figures changed since the earlier edition, 22\.69 %/);
});

test('what changed is said without blame, and with both figures', async () => {
  const { code, stdout } = await tipstat(['validate', editions.now, '--against', editions.before]);
  assert.equal(code, 0);
  assert.match(
    stdout,
    /Changed without a revision mark: 2 figures for the first quarter of 2015\./,
  );
  assert.match(stdout, /72 → 71; 11 → 12/);
});

test('what a hidden cell can be worked out to be is said only when asked for', async () => {
  const quiet = await tipstat(['validate', hidden]);
  assert.match(quiet.stdout, /“<5” hides a count that can be worked out from what is printed\./);
  assert.doesNotMatch(quiet.stdout, /it is 2/);
  const revealed = await tipstat(['validate', hidden, '--reveal']);
  assert.match(revealed.stdout, /can be worked out from what is printed: it is 2\./);
});

test('nothing else that is said of it goes beyond what is printed', async () => {
  const { stdout } = await tipstat(['validate', hidden, '--format', 'json']);
  assert.deepEqual(JSON.parse(stdout).relations[0].residual, [-4, 4]);
});

test('the threshold decides which counts are small', async () => {
  const small = async (/** @type {string[]} */ ...words) =>
    (await findings(hidden, ...words)).find((/** @type {any} */ { rule }) => rule === 'small-cell');
  assert.equal(await small(), undefined);
  assert.equal((await small('--threshold', '19')).args.count, 1);
});

test('explained findings are no exit code 1, and the explanation is shown', async () => {
  const one = await tipstat(['validate', exceeding]);
  assert.equal(one.code, 1);
  assert.match(one.stdout, /Explained by the publisher: Counted twice\./);
  assert.match(one.stdout, /1 explained\n$/);
  const both = await tipstat(['validate', exceeding, '--notes', notes]);
  assert.equal(both.code, 0);
  assert.match(both.stdout, /Explained by the publisher: One person is recorded under both\./);
});

test('a file beside that cannot be read is named', async () => {
  const missing = await tipstat(['validate', hidden, '--against', 'nowhere.csv']);
  assert.equal(missing.code, 2);
  assert.match(missing.stderr, /nowhere\.csv/);
  const unlike = await tipstat([
    'validate',
    hidden,
    '--against',
    exceeding,
    '--notes',
    editions.now,
  ]);
  assert.equal(unlike.code, 2);
  assert.equal(unlike.stdout, '');
});

test('the ESS report has an entry for each relation that holds and each finding', async () => {
  const { code, stdout } = await tipstat(['validate', exceeding, '--format', 'ess']);
  assert.equal(code, 1);
  const report = JSON.parse(stdout);
  const schema = JSON.parse(
    readFileSync(new URL('../../schemas/ess.schema.json', import.meta.url), 'utf8'),
  );
  const ajv = new Ajv2020({ allErrors: true });
  assert.equal(ajv.validate(schema, report), true, ajv.errorsText());
  const sums = report.filter((/** @type {any} */ { rule }) => rule.expression === 'sum-of-parts');
  assert.deepEqual(
    sums.map((/** @type {any} */ { value, rule }) => [value, rule.severity]),
    [
      ['0', 'error'],
      ['0', 'error'],
    ],
  );
  assert.equal(sums[1].rule.explanation, 'Counted twice.');
  assert.deepEqual(sums[0].data.target[0], ['exceeding.csv', '1', 'Victims']);
  const holding = await tipstat([
    'validate',
    file('holding.csv', 'Sex,Year,Victims\n_T,2022,21\nF,2022,12\nM,2022,9\n'),
    '--format',
    'ess',
  ]);
  assert.equal(JSON.parse(holding.stdout)[0].value, '1');
  assert.equal(holding.code, 0);
});

test('a review in Khmer says nothing in English', async () => {
  const { stdout } = await tipstat(['validate', hidden, '--lang', 'km', '--threshold', '19']);
  assert.doesNotMatch(stdout.split('\n').slice(4).join('\n'), /figure|printed|worked out/);
});
