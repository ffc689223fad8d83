import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readCase } from '../cases/read-case.mjs';

const root = new URL('../../', import.meta.url);
const schemas = 'relations validate review explain aggregate rows error convert'.split(' ');

/** @param {string} path inside the project */
const read = (path) => readFileSync(new URL(path, root), 'utf8');
/** @param {string} name */
const schemaOf = (name) => JSON.parse(read(`schemas/${name}.schema.json`));

const ajv = new Ajv2020({ allErrors: true, schemas: schemas.map(schemaOf) });

/**
 * @param {string} name
 * @param {unknown} value
 * @returns {string} '' where the value fits
 */
function faults(name, value) {
  const check = ajv.getSchema(`${name}.schema.json`);
  if (!check) throw new Error(`no schema ${name}`);
  return check(value) ? '' : ajv.errorsText(check.errors, { separator: '\n' });
}

const cases = readdirSync(new URL('tests/cases/', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.request'))
  .map((path) => `tests/cases/${path}`);

test('there are cases of every question', () => {
  const questions = new Set(cases.map((path) => readCase(read(path)).question));
  const known = readdirSync(new URL('core/src/questions/', root))
    .filter((file) => file.endsWith('.cc'))
    .map((file) => file.replace(/\.cc$/, ''));
  assert.deepEqual([...questions].sort(), known.sort());
});

test('planted faults are seen', () => {
  const answer = JSON.parse(read('tests/cases/cambodia/validate.json'));
  assert.equal(faults('validate', answer), '');
  /** @type {((copy: any) => void)[]} */
  const plant = [
    (copy) => (copy.contract = 2),
    (copy) => (copy.extra = true),
    (copy) => delete copy.summary.error,
    (copy) => (copy.table.fields[0].role = 'flavour'),
    (copy) => (copy.relations[0].residual = [0]),
    (copy) => (copy.relations[0].total.row = 0),
    (copy) => (copy.findings[0].args.where = ['Cases recorded']),
    (copy) => (copy.findings[0].args.likeForLike.note = 'as printed'),
    (copy) => (copy.findings[0].rule = 'ragged-row'),
  ];
  for (const change of plant) {
    const copy = structuredClone(answer);
    change(copy);
    assert.notEqual(faults('validate', copy), '', String(change));
  }
});

test('the schema knows the rules of the core, and no other', () => {
  const rules = readdirSync(new URL('core/src/rules/', root))
    .filter((file) => file.endsWith('.cc'))
    .map((file) => file.slice(0, -'.cc'.length).replaceAll('_', '-'));
  const ofRulesets = read('core/src/questions/apply_rules.h').match(/vtl-\w+/g) ?? [];
  const { rule } = schemaOf('validate').$defs.finding.properties;
  assert.deepEqual([...rule.enum].sort(), [...rules, ...ofRulesets].sort());
});
