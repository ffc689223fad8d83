import { linesOf, repositoryOf } from '../../scripts/stages/repository.mjs';

/** A question may use everything but the engine, which asks it, and the formats. */
const questions =
  'base table codes relations measures rules report aggregate claims rulesets conversion'.split(
    ' ',
  );

/** What each folder of core/src may include beside itself and the public headers; `engine` sees all. */
const below = new Map([
  ['base', []],
  ['table', ['base']],
  ['codes', ['base', 'table']],
  ['relations', ['base', 'table', 'codes']],
  ['measures', ['base', 'table', 'codes']],
  ['cubes', ['base', 'table', 'codes']],
  ['formats', ['base', 'table', 'codes', 'cubes']],
  ['rules', ['base', 'table', 'codes', 'relations', 'measures']],
  ['aggregate', ['base', 'table', 'codes', 'relations', 'measures']],
  ['report', ['base', 'table', 'codes', 'relations', 'measures', 'rules']],
  ['claims', ['base', 'table', 'codes', 'relations', 'measures']],
  ['rulesets', ['base', 'table', 'codes', 'relations']],
  ['conversion', ['base', 'table', 'codes']],
  ['questions', questions],
]);

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title: 'A folder of the core includes only what lies below it',
  check: (repository) =>
    linesOf(repository, /^core\/src\//).flatMap(({ path, line, place }) => {
      const included = /^\s*#\s*include\s+"([^"]+)"/.exec(line)?.[1];
      const reason = included && reasonAgainst(path.split('/')[2] ?? '', included);
      return reason ? [`${place}: ${reason}`] : [];
    }),
  faulty: [
    repositoryOf({ 'core/src/rules/a.cc': '#include "aggregate/pivot.h"\n' }),
    repositoryOf({ 'core/src/base/a.h': '#include "table/table.h"\n' }),
    repositoryOf({ 'core/src/formats/a.cc': '#include "relations/relation.h"\n' }),
    repositoryOf({ 'core/src/measures/a.cc': '#include "engine/registry.h"\n' }),
    repositoryOf({ 'core/src/questions/a.cc': '#include "engine/registry.h"\n' }),
    repositoryOf({ 'core/src/novel/a.cc': '#include "base/text.h"\n' }),
    repositoryOf({ 'core/src/table/a.cc': '#include "../rules/rule.h"\n' }),
  ],
  sound: repositoryOf({
    'core/src/rules/a.cc': '#include "rules/rule.h"\n#include "relations/relation.h"\n',
    'core/src/engine/a.cc': '#include "rules/rule.h"\n#include "tipstat/engine.h"\n',
  }),
};

/**
 * @param {string} folder
 * @param {string} included
 * @returns {string | undefined}
 */
function reasonAgainst(folder, included) {
  const target = included.split('/')[0] ?? '';
  if (folder === 'engine' || target === folder || target === 'tipstat') return undefined;
  const allowed = below.get(folder);
  if (!allowed) return `core/src/${folder} has no place in the layers`;
  return allowed.includes(target) ? undefined : `${folder} must not include "${included}"`;
}
