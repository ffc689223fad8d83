// Writes TAG.js beside this file for each tag given: `node generate.mjs en km`.
// The names are those of the Unicode CLDR in the Node that runs this; its version goes into the file.
import { writeFile } from 'node:fs/promises';
import process from 'node:process';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

// Codes that CLDR names although ISO 3166-1 has no such country: unions, outlying groups, pseudo-locales.
const notCountries = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'ZZ',
]);
const pseudo = new Set(['XA', 'XB']);

/** @param {string} tag @returns {Record<string, string>} country names by ISO 3166-1 alpha-2 code */
function areaNames(tag) {
  const names = new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' });
  /** @type {Record<string, string>} */
  const areas = {};
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const canonical = new Intl.Locale('und', { region: code }).region === code;
      const name = canonical && !notCountries.has(code) && !pseudo.has(code) && names.of(code);
      if (name && !areasHaveName(areas, name)) areas[code] = name;
    }
  }
  return areas;
}

/** Retired codes (UK, BU, DD …) carry the name of their successor, which stands earlier or later in
 * the alphabet; the alias test above catches them, this the rest.
 * @param {Record<string, string>} areas @param {string} name @returns {boolean} */
function areasHaveName(areas, name) {
  return Object.values(areas).includes(name);
}

for (const tag of process.argv.slice(2)) {
  const lines = Object.entries(areaNames(tag)).map(
    ([code, name]) => `  ${code}: ${name.includes("'") ? `"${name}"` : `'${name}'`},`,
  );
  const text = [
    `// Country names of Unicode CLDR ${process.versions.cldr} (© Unicode, Inc., Unicode License v3), made by generate.mjs.`,
    'export default {',
    ...lines,
    '};',
    '',
  ].join('\n');
  await writeFile(`${import.meta.dirname}/${tag}.js`, text);
}
