import { linesOf, repositoryOf } from '../../scripts/stages/repository.mjs';

// Put together here, so that this file keeps its own rule.
const shouted = [
  ['TO', 'DO'],
  ['FIX', 'ME'],
  ['X', 'XX'],
  ['HA', 'CK'],
].map((parts) => parts.join(''));
const said = [
  ['st', 'ub'],
  ['not', ' implemented'],
].map((parts) => parts.join(''));
const patterns = [
  new RegExp(`\\b(${shouted.join('|')})\\b`),
  new RegExp(`\\b(${said.join('|')})\\b`, 'i'),
];

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title: 'Nothing in the sources is left for later',
  check: (repository) =>
    linesOf(repository, /\.(cc|h|js|mjs|cmake|txt|html|css)$|^\.ci\//)
      .filter(({ line }) => patterns.some((pattern) => pattern.test(line)))
      .map(({ line, place }) => `${place}: ${line.trim()}`),
  faulty: [...shouted, ...said].map((word) => repositoryOf({ 'core/a.cc': `// ${word}: later\n` })),
  sound: repositoryOf({ 'core/a.cc': '// The stubborn method of Neumaier.\n' }),
};
