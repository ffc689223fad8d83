import { posix } from 'node:path';
import { repositoryOf } from '../../scripts/stages/repository.mjs';

/** What the files of a folder may import: folders of web/ (`.` is web/ itself), packages and Node's own modules. */
const allowed = new Map(
  Object.entries({
    charts: ['charts', 'draw', 'format', 'say'],
    draw: ['draw', 'format'],
    format: ['format'],
    locales: ['locales'],
    say: ['say', 'format'],
    view: ['view', 'say', 'format', 'draw'],
    engine: ['engine', '#core', '#full'],
    tools: ['tools', 'draw', 'format', 'fflate/browser'],
    unpack: ['unpack', 'engine', 'fflate/browser'],
  }),
);

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title:
    'Charts and words get cells and a formatter; the engine client knows neither page nor shell',
  check: ({ files }) =>
    files
      .filter(({ path }) => /^web\/.*\.js$/.test(path))
      .flatMap(({ path, text }) =>
        imports(text)
          .filter((target) => !mayImport(path, target))
          .map((target) => `${path}: must not import ${target}`),
      ),
  faulty: [
    repositoryOf({ 'web/charts/bar.js': "import { createEngine } from '../engine/client.js';\n" }),
    repositoryOf({ 'web/charts/bar.js': "export { a } from '../element.js';\n" }),
    repositoryOf({ 'web/engine/client.js': "import {\n  a,\n} from '../draw/svg.js';\n" }),
    repositoryOf({ 'web/engine/client.js': "const fs = await import('node:fs');\n" }),
    repositoryOf({ 'web/say/finding.js': "import '../engine/session.js';\n" }),
  ],
  sound: repositoryOf({
    'web/charts/bar.js':
      "import { a } from '../draw/svg.js';\n/** @import { B } from '../engine/b.js' */\n",
    'web/element.js': "import { a } from './charts.js';\n",
  }),
};

/** @param {string} text @returns {string[]} what a module imports, comments left aside */
function imports(text) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statement =
    /^\s*(?:import|export)\s+(?:[\w$*{},\s]+\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"`]([^'"`]+)/gm;
  return [...code.matchAll(statement)].map((found) => found[1] ?? found[2] ?? '');
}

/**
 * @param {string} path
 * @param {string} target as it is written
 * @returns {boolean}
 */
function mayImport(path, target) {
  const folder = path.split('/')[1] ?? '';
  const list = allowed.get(folder);
  if (!list) return true;
  const place = target.startsWith('.') ? folderOf(posix.join(posix.dirname(path), target)) : target;
  return list.includes(place);
}

/** @param {string} path below web/ */
const folderOf = (path) => (path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '.');
