import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { file, tipstat } from './cli-run.mjs';

/** @param {string} path below tests/cases */
const read = (path) => readFileSync(new URL(`../cases/${path}`, import.meta.url));

const cambodia = file('cambodia.csv', read('vtl-cambodia/input.csv'));
const rules = file('rules.vtl', read('vtl-cambodia/rules.vtl'));
const offences = `define hierarchical ruleset offences (variable condition INDICATOR rule OFFENCE) is
  when INDICATOR = "Cases recorded" then '_T' = 'Trafficking in persons' + 'Sexual exploitation'
end hierarchical ruleset;
`;

test('json has the results of the rulesets beside the findings', async () => {
  const { code, stdout } = await tipstat(['validate', cambodia, '--rules', rules, '--format=json']);
  assert.equal(code, 1);
  const answer = JSON.parse(stdout);
  const expected = JSON.parse(read('vtl-cambodia/rulesets.json').toString());
  assert.deepEqual(answer.rulesets, expected.rulesets);
  const [{ message }] = answer.findings;
  assert.match(message, /Rule both of offences does not hold here: when INDICATOR = .*, but the/);
});

test('rules that hold are exit 0, and their results stand in the text', async () => {
  const path = file('offences.vtl', `${offences}all := check_hierarchy (A, offences all);`);
  const { code, stdout, stderr } = await tipstat(['validate', cambodia, '--rules', path]);
  assert.equal(code, 0);
  assert.equal(stderr, '');
  assert.match(
    stdout,
    /all: check_hierarchy, ruleset offences, output all: 4 data points\.\nINDICATOR +UNIT_MEASURE/,
  );
  assert.equal(stdout.match(/true +0 +null +null$/gm)?.length, 4);
});

test('a rule that fails is said with its words and both sides, in Khmer too', async () => {
  const short = file('short.csv', 'period,sex,value\n2023,T,7\n2023,F,3\n2023,M,5\n');
  const path = file(
    'sexes.vtl',
    'define hierarchical ruleset sexes (variable rule sex) is T = F + M errorcode "look again" end hierarchical ruleset',
  );
  const { code, stdout } = await tipstat(['validate', short, '--rules', path]);
  assert.equal(code, 1);
  assert.match(stdout, /To be checked · line 2/);
  assert.match(
    stdout,
    /Rule 1 of sexes does not hold here: T = F \+ M, but the left comes to 7 and the right to 8 \(look again\)\./,
  );
  assert.match(stdout, /sexes: check_hierarchy, ruleset sexes, output invalid: 1 data point\./);
  const khmer = await tipstat(['validate', short, '--rules', path, '--lang', 'km']);
  assert.match(khmer.stdout, /វិធាន 1 នៃ sexes .* T = F \+ M .* 7 .* 8 \(look again\)/);
});

test('code items that no figure has are named, and long results are cut', async () => {
  const path = file(
    'many.vtl',
    `define datapoint ruleset d (variable OBS_VALUE) is ${'OBS_VALUE >= 0; '.repeat(5)}true end datapoint ruleset;
     define hierarchical ruleset h (variable rule OFFENCE) is '_T' >= Robbery end hierarchical ruleset;
     d_all := check_datapoint (D, d all);
     h_all := check_hierarchy (D, h all);`,
  );
  const { stdout } = await tipstat(['validate', cambodia, '--rules', path]);
  assert.match(stdout, /^56 more stand in the JSON\.$/m);
  assert.match(stdout, /^No figure has the code items Robbery\.$/m);
});

test('a fault in the rules names their file, line and column', async () => {
  const path = file('refused.vtl', 'A :=\n  inner_join (B, C);');
  const { code, stdout, stderr } = await tipstat(['validate', cambodia, '--rules', path]);
  assert.equal(code, 2);
  assert.equal(stdout, '');
  assert.equal(
    stderr,
    'tipstat: refused.vtl:2:3: “inner_join” cannot be used for rules. Expected: check_datapoint or check_hierarchy, the rest is not run.\n',
  );
  const none = await tipstat(['validate', cambodia, '--rules', 'none.vtl']);
  assert.equal(none.code, 2);
  assert.match(none.stderr, /no file “none\.vtl”/);
});
