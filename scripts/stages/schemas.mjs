import { readFileSync } from 'node:fs';
import { globSync } from '../lib/glob.mjs';
import { inProject, root } from '../lib/project.mjs';
import { countFaults, plant } from './stage.mjs';

/** @import { Counts, Stage } from './stage.mjs' */

/**
 * @typedef {object} Answer
 * @property {string} name
 * @property {string} command that it answers
 * @property {any} json
 */

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(inProject(path), 'utf8'));

/** @returns {Answer[]} what every case expects */
const expectedAnswers = () =>
  globSync('tests/cases/**/*.request', root).map((request) => ({
    name: request.replace(/\.request$/, '.json'),
    command: readFileSync(inProject(request), 'utf8').split('\n')[0] ?? '',
    json: readJson(request.replace(/\.request$/, '.json')),
  }));

/**
 * @param {readonly Answer[]} answers
 * @returns {Promise<Counts>}
 */
async function checkAnswers(answers) {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const ajv = new Ajv2020({ allErrors: true, strictSchema: true, allowUnionTypes: true });
  for (const path of globSync('schemas/*.schema.json', root)) ajv.addSchema(readJson(path));
  const faults = answers.flatMap(({ name, command, json }) => {
    const validate = ajv.getSchema(`${'error' in json ? 'error' : command}.schema.json`);
    if (!validate) return [`${name}: there is no schema for ${command}`];
    return validate(json) ? [] : [`${name}: ${ajv.errorsText(validate.errors)}`];
  });
  return countFaults(
    answers.map(({ name }) => name),
    faults,
  );
}

/**
 * @param {string} command
 * @param {(json: any) => object} change
 */
const checkChanged = (command, change) => () => {
  const answer = expectedAnswers().find((one) => one.command === command && !('error' in one.json));
  if (!answer) throw new Error(`no case asks for ${command}`);
  return checkAnswers([{ ...answer, json: change(answer.json) }]);
};

/** @type {Stage} */
export const schemas = {
  name: 'schemas of the answers',
  run: () => checkAnswers(expectedAnswers()),
  plants: [
    plant(
      'an answer with a member too many',
      checkChanged('validate', (json) => ({ ...json, surplus: 1 })),
      'must NOT have additional properties',
    ),
    plant(
      'an answer of another contract',
      checkChanged('aggregate', (json) => ({ ...json, contract: 2 })),
      'must be equal to constant',
    ),
    plant(
      'an error without its code',
      () => checkAnswers([{ name: 'planted', command: 'rows', json: { error: {} } }]),
      "must have required property 'code'",
    ),
  ],
};
