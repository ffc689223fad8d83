import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inProject } from '../lib/project.mjs';
import { integrityOf } from './integrity.mjs';

/**
 * The locale files as pages fetch them. The names of countries stand apart, for tables that have a field of areas, and so
 * do the sentences of errors; how a file was read is said on the command line alone.
 *
 * @returns {Promise<[name: string, text: string][]>} locales/TAG.json, locales/areas/TAG.json and locales/errors/TAG.json,
 *   each with its content; the first holds the integrity of the two others
 */
export async function localeFiles() {
  const sources = readdirSync(inProject('web/locales')).filter((name) => name.endsWith('.js'));
  return (await Promise.all(sources.sort().map(filesOf))).flat();
}

/**
 * @param {string} source
 * @returns {Promise<[string, string][]>}
 */
async function filesOf(source) {
  const { default: locale } = await import(pathToFileURL(inProject('web/locales', source)).href);
  const name = source.replace(/\.js$/, '.json');
  const { areas: names, errors: sentences, kinds, ...report } = locale;
  const areas = JSON.stringify(names);
  const errors = JSON.stringify({ errors: sentences, kinds });
  const integrity = { areas: integrityOf(areas), errors: integrityOf(errors) };
  return [
    [`locales/${name}`, JSON.stringify({ ...report, read: undefined, integrity })],
    [`locales/areas/${name}`, areas],
    [`locales/errors/${name}`, errors],
  ];
}
