import { repositoryOf } from '../../scripts/stages/repository.mjs';

const mostLines = 400;
const longestLine = 180;

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title: 'Source files have at most 400 lines, of at most 180 characters',
  check: ({ files }) => files.filter(({ path }) => /\.(cc|h|js|mjs)$/.test(path)).flatMap(faultsOf),
  faulty: [
    repositoryOf({ 'core/a.cc': '\n'.repeat(mostLines + 1) }),
    repositoryOf({ 'web/a.js': `// ${'a'.repeat(longestLine)}\n` }),
  ],
  sound: repositoryOf({ 'core/a.cc': '\n'.repeat(mostLines), 'web/a.js': 'a'.repeat(longestLine) }),
};

/** @param {import('../../scripts/stages/repository.mjs').SourceFile} file @returns {string[]} */
function faultsOf({ path, text }) {
  const lines = text.replace(/\n$/, '').split('\n');
  const long = lines.findIndex((line) => line.length > longestLine);
  return [
    ...(text.split('\n').length - 1 > mostLines ? [`${path}: ${lines.length} lines`] : []),
    ...(long >= 0 ? [`${path}:${long + 1}: ${lines[long]?.length} characters`] : []),
  ];
}
