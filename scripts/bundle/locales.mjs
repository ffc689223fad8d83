import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inProject } from '../lib/project.mjs';
import { integrityOf } from './integrity.mjs';

/**
 * The locale files as pages fetch them. The names of countries stand apart, for tables that have a field of areas, and so
 * do the sentences of errors; how a file was read is said on the command line alone.
 *
 * @returns {Promise<[name: string, text: string][]>} locales/TAG.json, and in locales/ areas/TAG.json, causes/TAG.json,
 *   charts/TAG.json, errors/TAG.json and tools/TAG.json, each with its content; the first holds the integrity of the others
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
  const [first, rest] = split(report.findings);
  const causes = JSON.stringify(await causesOf(source, rest));
  const charts = JSON.stringify(await importLocale(`charts/${source}`));
  const tools = JSON.stringify(await importLocale(`tools/${source}`));
  const parts = { areas, causes, charts, errors, tools };
  const integrity = Object.fromEntries(
    Object.entries(parts).map(([kind, text]) => [kind, integrityOf(text, 'sha256')]),
  );
  return [
    [`locales/${name}`, JSON.stringify({ ...report, findings: first, ...unshown, integrity })],
    [`locales/areas/${name}`, areas],
    [`locales/causes/${name}`, causes],
    [`locales/charts/${name}`, charts],
    [`locales/errors/${name}`, errors],
    [`locales/tools/${name}`, tools],
  ];
}

/**
 * What explains findings, and what is said of those that the second module alone raises.
 *
 * @param {string} source
 * @param {Record<string, any>} rest
 * @returns {Promise<Record<string, any>>}
 */
async function causesOf(source, rest) {
  const [causes, rules] = await Promise.all(
    ['causes', 'rulesets'].map((kind) => importLocale(`${kind}/${source}`)),
  );
  return { ...causes, findings: { ...rest, ...rules.findings, ...causes.findings } };
}

/** What no report shows. */
const unshown = { read: undefined, reviewed: undefined, name: undefined };

/** Rules of the second module, of which a page loads the sentences with the first such finding. */
const rarer = new Set([
  ...['buddhist-era', 'characters-lost', 'label-spellings', 'mark-proved', 'mark-undecided'],
  'table-schema',
]);

/**
 * @param {Record<string, any>} findings
 * @returns {[first: Record<string, any>, rest: Record<string, any>]}
 */
function split(findings) {
  const entries = Object.entries(findings);
  const rest = entries.filter(([rule]) => rarer.has(rule));
  return [
    Object.fromEntries(entries.filter((entry) => !rest.includes(entry))),
    Object.fromEntries(rest),
  ];
}

/** @param {string} path in web/locales @returns {Promise<Record<string, any>>} */
async function importLocale(path) {
  const { default: locale } = await import(pathToFileURL(inProject('web/locales', path)).href);
  return locale;
}
