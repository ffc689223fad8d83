import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { globSync } from '../lib/glob.mjs';
import { inProject, root } from '../lib/project.mjs';

/** Folders whose page is one file with everything inside. */
const singleFiles = /\/(offline|check)$/;

/**
 * The example pages that hold parts of a release: `template.html` becomes `index.html` beside it.
 *
 * @param {string} integrity of tipstat.js, put where a template says `{integrity}`
 * @returns {Promise<[path: string, text: string][]>} paths inside the project
 */
export async function examplePages(integrity) {
  const templates = globSync('examples/*/template.html', root);
  return Promise.all(
    templates.map(async (template) => {
      const text = await readFile(inProject(template), 'utf8');
      const folder = dirname(template);
      const filled = text.replaceAll('{integrity}', integrity);
      return [
        `${folder}/index.html`,
        singleFiles.test(folder) ? await inline(filled, folder) : filled,
      ];
    }),
  );
}

/**
 * Puts the files that a page names into the page.
 *
 * @param {string} page
 * @param {string} folder that its addresses start from
 */
async function inline(page, folder) {
  const styled = await replaceEach(
    page,
    /<link rel="stylesheet" href="([^"]+)" \/>/g,
    async ([, path]) => element('style', '', await readBeside(folder, path)),
  );
  return replaceEach(
    styled,
    /<script([^>]*) src="([^"]+)"><\/script>/g,
    async ([, attributes, path]) =>
      element('script', attributes ?? '', await readBeside(folder, path)),
  );
}

/**
 * @param {string} folder
 * @param {string | undefined} path
 */
const readBeside = (folder, path) => readFile(inProject(join(folder, path ?? '')), 'utf8');

/**
 * @param {string} name
 * @param {string} attributes
 * @param {string} text
 * @throws {Error} where the text would end the element early
 */
function element(name, attributes, text) {
  if (text.includes(`</${name}`)) throw new Error(`a ${name} element cannot hold “</${name}”`);
  return `<${name}${attributes}>\n${text.trimEnd()}\n</${name}>`;
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @param {(found: RegExpMatchArray) => Promise<string>} replace
 */
async function replaceEach(text, pattern, replace) {
  const replacements = await Promise.all([...text.matchAll(pattern)].map(replace));
  return text.replace(pattern, () => replacements.shift() ?? '');
}
