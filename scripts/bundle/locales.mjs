import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inProject } from '../lib/project.mjs';

/**
 * The locale files as pages fetch them.
 *
 * @returns {Promise<[name: string, text: string][]>} locales/TAG.json and its content
 */
export async function localeFiles() {
  const sources = readdirSync(inProject('web/locales')).filter((name) => name.endsWith('.js'));
  return Promise.all(sources.sort().map(localeFile));
}

/**
 * @param {string} source
 * @returns {Promise<[string, string]>}
 */
async function localeFile(source) {
  const { default: locale } = await import(pathToFileURL(inProject('web/locales', source)).href);
  return [`locales/${source.replace(/\.js$/, '.json')}`, JSON.stringify(locale)];
}
