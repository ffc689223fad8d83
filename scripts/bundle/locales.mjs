import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inProject } from '../lib/project.mjs';
import { integrityOf } from './integrity.mjs';

/**
 * The locale files as pages fetch them. The names of countries stand apart, for tables that have a field of areas, and so
 * do the sentences of errors; how a file was read is said on the command line alone.
 *
 * @returns {Promise<[name: string, text: string][]>} locales/TAG.json, and in locales/ areas/TAG.json, causes/TAG.json,
 *   charts/TAG.json and errors/TAG.json, each with its content; the first holds the integrity of the others
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
  const locale = await importLocale(source);
  const name = source.replace(/\.js$/, '.json');
  const { areas: names, errors: sentences, kinds, ...report } = locale;
  const areas = JSON.stringify(names);
  const errors = JSON.stringify({ errors: sentences, kinds });
  const causes = JSON.stringify(await causesOf(source));
  const charts = JSON.stringify(await importLocale(`charts/${source}`));
  const integrity = {
    areas: integrityOf(areas),
    charts: integrityOf(charts),
    causes: integrityOf(causes),
    errors: integrityOf(errors),
  };
  return [
    [`locales/${name}`, JSON.stringify({ ...report, read: undefined, integrity })],
    [`locales/areas/${name}`, areas],
    [`locales/causes/${name}`, causes],
    [`locales/charts/${name}`, charts],
    [`locales/errors/${name}`, errors],
  ];
}

/**
 * What explains findings, and what is said of those of rulesets: a report needs both with the second module only.
 *
 * @param {string} source
 * @returns {Promise<Record<string, any>>}
 */
async function causesOf(source) {
  const [causes, rules] = await Promise.all(
    ['causes', 'rulesets'].map((kind) => importLocale(`${kind}/${source}`)),
  );
  return { ...causes, findings: { ...rules.findings, ...causes.findings } };
}

/** @param {string} path in web/locales @returns {Promise<Record<string, any>>} */
async function importLocale(path) {
  const { default: locale } = await import(pathToFileURL(inProject('web/locales', path)).href);
  return locale;
}
