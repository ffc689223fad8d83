import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inProject } from '../lib/project.mjs';

/**
 * The locale files as pages fetch them; the names of countries stand apart, for tables that have a field of areas.
 *
 * @returns {Promise<[name: string, text: string][]>} locales/TAG.json and locales/areas/TAG.json, each with its content
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
  return [
    [`locales/${name}`, JSON.stringify({ ...locale, areas: {} })],
    [`locales/areas/${name}`, JSON.stringify(locale.areas)],
  ];
}
