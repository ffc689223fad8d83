import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import en from '../../web/locales/check/en.js';
import km from '../../web/locales/check/km.js';
import { file, tipstat } from './cli-run.mjs';

const read = (/** @type {string} */ path) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const cambodia = file('cambodia.csv', read('tests/cases/check-cambodia/input.csv'));
const sound = file(
  'sound.txt',
  'Cambodia recorded 164 cases in 2023: 24 of trafficking and 140 of sexual exploitation.\n',
);
const wrong = file(
  'wrong.txt',
  'Cambodia recorded 104 cases in the first half of 2024, 17 more than in the same period of 2023, up 16.34 percent.\n',
);

test('figures that agree with each other and with the data are exit 0', async () => {
  const { code, stdout, stderr } = await tipstat(['check', sound, '--data', cambodia]);
  assert.equal(stderr, '');
  assert.equal(code, 0);
  assert.match(stdout, /^164 cases: agrees\n {2}cases, recorded, 2023, Cambodia\n/);
  assert.match(stdout, /Agrees · The parts come to the total: 24 \+ 140 = 164\./);
  assert.match(stdout, /3 figures: 3 agree with the data/);
});

test('a relation that does not hold is exit 1, in words that accuse nobody', async () => {
  const { code, stdout } = await tipstat(['check', wrong]);
  assert.equal(code, 1);
  assert.match(
    stdout,
    /16\.34 % is measured on 104, the later figure; from 87 to 104 the rise is 19\.54 %\./,
  );
  assert.match(stdout, /It does not say that they are true\./);
});

test('the JSON conforms to its schema and has sentences', async () => {
  const { stdout } = await tipstat(['check', wrong, '--data', cambodia, '--format', 'json']);
  const answer = JSON.parse(stdout);
  const schemas = ['relations', 'check'].map((name) =>
    JSON.parse(read(`schemas/${name}.schema.json`)),
  );
  const ajv = new Ajv2020({ allErrors: true, schemas });
  const validate = ajv.getSchema('check.schema.json');
  assert.ok(validate?.(answer), ajv.errorsText(validate?.errors));
  assert.ok(answer.claims.every((/** @type {any} */ { message }) => message.length > 0));
  assert.ok(answer.relations.every((/** @type {any} */ { message }) => message.length > 0));
});

test('a text comes from standard input, in any of three encodings', async () => {
  const text = 'Police in Thailand arrested 12 suspects in 2023, the ministry said.';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  for (const input of [text, utf16, Buffer.from(`${text} Année`, 'latin1')]) {
    const { code, stdout } = await tipstat(['check', '-'], input);
    assert.equal(code, 0);
    assert.match(stdout, /^12 suspects: cannot be checked/);
  }
});

test('a text without figures, one in no known language, and one that is too long are said to be so', async () => {
  const none = await tipstat(
    ['check', '-'],
    'The committee met in the morning and the talks went on.',
  );
  assert.match(none.stdout, /^No figures were found in this text\./);
  const unknown = await tipstat(['check', '-'], 'Qaplaʼ tlhIngan maH taHjaj wa 12 Hov');
  assert.match(unknown.stdout, /^The text is in no language that is known here/);
  const long = await tipstat(['check', '-'], 'the cases '.repeat(120_000));
  assert.equal(long.code, 2);
  assert.equal(long.stdout, '');
  assert.match(long.stderr, /^tipstat: standard input: .*1,048,512/);
});

test('a data file that is none is exit 2 and names it', async () => {
  const { code, stdout, stderr } = await tipstat(['check', sound, '--data', 'nowhere.csv']);
  assert.equal(code, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /nowhere\.csv/);
});

test('both languages have every sentence', () => {
  /** @param {object} value @returns {string[]} */
  const keys = (value, path = '') =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' ? keys(inner, `${path}${key}.`) : [`${path}${key}`],
    );
  assert.deepEqual(keys(km).sort(), keys(en).sort());
  assert.equal(km.reviewed, 'no');
});
