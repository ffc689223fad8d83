import { own } from './template.js';

/** Concepts whose codes are ISO 3166-1 alpha-2. */
const areaConcepts = new Set([
  'REF_AREA',
  'CITIZENSHIP',
  'REPATRIATED_FROM',
  'COUNTERPART_AREA',
  'EXPLOITED_IN',
  'BIRTH_COUNTRY',
]);

/** @param {{ concept?: string }[]} fields @returns {boolean} whether one of them holds codes of areas */
export const holdsAreas = (fields) => fields.some(({ concept = '' }) => areaConcepts.has(concept));

/** @param {string} name @returns {string} */
const folded = (name) => name.toLowerCase().replace(/[\s_-]/g, '');

/**
 * The name of a code or a printed label in the locale; what the locale does not know is shown as printed.
 * @param {string} concept SDMX concept of the field, or '' where there is none
 * @param {string} key code or label
 * @param {Record<string, any>} locale
 * @returns {string}
 */
export function valueLabel(concept, key, locale) {
  const area = areaConcepts.has(concept) && own(locale.areas, key);
  const known = own(own(locale.values, concept), key.toLowerCase());
  return area || known || own(locale.codes, key) || key;
}

/**
 * The name of a field. What the data print wins, unless it is the code of the concept itself or stands
 * in Latin letters on a page in another script.
 * @param {{ name: string, concept?: string }} field
 * @param {Record<string, any>} locale
 * @returns {string}
 */
export function fieldLabel(field, locale) {
  const concept = field.concept ?? '';
  const known = own(locale.concepts, concept);
  if (!known) return field.name;
  const foreign = locale.script !== 'Latn' && /^[\x20-\x7e]*$/.test(field.name);
  return foreign || folded(field.name) === folded(concept) ? known : field.name;
}
