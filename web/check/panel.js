import { make } from './dom.js';
import { sayClaim, sayReading, sayRelation } from '../say/check.js';

/** @typedef {import('../say/check.js').Check} Check */
/** @typedef {import('../say/check.js').Claim} Claim */
/** @typedef {import('../say/check.js').Saying} Saying */

/** A change of a reading, as the core takes it: `3.unit=person`. @typedef {string} Override */

/**
 * What is known of one figure: its reading, which can be changed, its verdict, its relations.
 * @param {number} index
 * @param {Check} check
 * @param {Saying} saying
 * @param {{onApply: (changes: Override[]) => void, onReset: (claim: number) => void, isChanged: boolean}} reader
 * @returns {HTMLElement}
 */
export function makePanel(index, check, saying, reader) {
  const { words } = saying;
  const claim = check.claims[index];
  const verdicts = /** @type {Record<string, string>} */ (words.verdicts);
  const relations = check.relations.filter(({ claims }) => claims.includes(index));
  return make(
    'div',
    {},
    make('h3', {}, claim.text),
    make('p', { class: `verdict ${claim.verdict}` }, verdicts[claim.verdict] ?? ''),
    make('p', {}, sayClaim(claim, saying)),
    make('p', {}, `${words.page.reading}: ${sayReading(claim, saying)}`),
    ...(reader.isChanged ? [make('p', { class: 'changed' }, words.page.changed)] : []),
    make('ul', {}, ...relations.map((one) => make('li', {}, sayRelation(one, saying)))),
    makeForm(index, check, saying, reader),
  );
}

/**
 * @param {number} index
 * @param {Check} check
 * @param {Saying} saying
 * @param {Parameters<typeof makePanel>[3]} reader
 */
function makeForm(index, check, { words }, { onApply, onReset, isChanged }) {
  const claim = check.claims[index];
  const fields = {
    unit: makeInput(claim.unit, 'units'),
    stage: makeInput(claim.stage, 'stages'),
    period: makeInput(claim.period),
    area: makeInput(claim.area),
    breakdown: makeInput(writeBreakdown(claim)),
    partOf: makeWhole(index, check, words.page.nothing),
  };
  const rows = Object.entries(fields).map(([name, input]) =>
    make('label', {}, /** @type {Record<string, string>} */ (words.page)[name] ?? name, input),
  );
  const apply = make('button', { type: 'submit' }, words.page.apply);
  const reset = make('button', { type: 'button', disabled: !isChanged }, words.page.reset);
  reset.addEventListener('click', () => onReset(index));
  const form = make('form', {}, ...rows, make('div', { class: 'actions' }, apply, reset));
  const before = Object.fromEntries(
    Object.entries(fields).map(([name, { value }]) => [name, value]),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const changes = Object.entries(fields)
      .filter(([name, { value }]) => value.trim() !== before[name])
      .map(([name, { value }]) => `${index}.${name}=${readField(name, value.trim())}`);
    if (changes.length) onApply(changes);
  });
  return form;
}

/** @param {string | null} value @param {string} [list] id of a list of proposals */
function makeInput(value, list) {
  const input = make('input', { type: 'text', list, autocomplete: 'off', spellcheck: 'false' });
  input.value = value ?? '';
  return input;
}

/** @param {number} index @param {Check} check @param {string} nothing */
function makeWhole(index, { claims }, nothing) {
  const options = claims.flatMap(({ text }, at) =>
    at === index ? [] : [make('option', { value: String(at) }, text)],
  );
  const select = make('select', {}, make('option', { value: '' }, nothing), ...options);
  select.value = String(claims[index].partOf ?? '');
  return select;
}

/** @param {Claim} claim @returns {string} `SEX=F; AGE=child` */
const writeBreakdown = ({ breakdown }) =>
  Object.entries(breakdown)
    .map(([dimension, code]) => `${dimension}=${code}`)
    .join('; ');

/** The core knows the offence and the form of exploitation by one name. @param {string} name @param {string} value */
function readField(name, value) {
  if (name !== 'breakdown') return value;
  return value
    .split(';')
    .map((pair) => pair.trim().replace(/^(OFFENCE|EXPLOITATION)=/, 'FORM='))
    .filter(Boolean)
    .join(';');
}
