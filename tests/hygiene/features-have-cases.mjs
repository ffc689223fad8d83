import { basename } from 'node:path';
import { repositoryOf } from '../../scripts/stages/repository.mjs';

/** @import { Repository } from '../../scripts/stages/repository.mjs' */

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title: 'Every rule, format and measure has a case and every chart a test',
  check: (repository) =>
    features.flatMap(({ folder, shown }) =>
      repository.files
        .filter(({ path }) => folder.test(path))
        .filter(({ path }) => !shown(basename(path).replace(/\.\w+$/, ''), repository))
        .map(({ path }) => `${path}: nothing in tests/ shows it`),
    ),
  faulty: [
    repositoryOf({ 'core/src/rules/subset.cc': '' }),
    repositoryOf({
      'core/src/rules/subset.cc': '',
      'tests/cases/a/b.json': '{"kind":"subset"}',
    }),
    repositoryOf({ 'core/src/measures/sum.cc': '' }),
    repositoryOf({ 'core/src/formats/csv.cc': '' }),
    repositoryOf({ 'web/charts/bar.js': '' }),
  ],
  sound: repositoryOf({
    'core/src/rules/sum_of_parts.cc': '',
    'core/src/measures/sum.cc': '',
    'core/src/formats/csv.cc': '',
    'web/charts/bar.js': '',
    'tests/cases/a/input.csv': '',
    'tests/cases/a/b.json': '{"rule":"sum-of-parts"}',
    'tests/cases/a/c.request': 'aggregate\nmeasure=sum(value)\n',
    'tests/web/charts.test.mjs': "test('bar', () => {});",
  }),
};

/** How each kind of feature is recognised, and seen in a test. */
const features = [
  {
    folder: /^core\/src\/rules\/\w+\.cc$/,
    shown: (/** @type {string} */ stem, /** @type {Repository} */ repository) =>
      hasText(repository, /^tests\/cases\/.*\.json$/, `"rule":\\s*"${stem.replaceAll('_', '-')}"`),
  },
  {
    folder: /^core\/src\/measures\/\w+\.cc$/,
    shown: (/** @type {string} */ stem, /** @type {Repository} */ repository) =>
      hasText(repository, /^tests\/cases\/.*\.request$/, `^measure=${stem}\\(`),
  },
  {
    folder: /^core\/src\/formats\/\w+\.cc$/,
    shown: (/** @type {string} */ stem, /** @type {Repository} */ { files }) =>
      files.some(({ path }) => path.startsWith('tests/cases/') && path.includes(`input.${stem}`)),
  },
  {
    folder: /^web\/charts\/[\w-]+\.js$/,
    shown: (/** @type {string} */ stem, /** @type {Repository} */ repository) =>
      hasText(repository, /^tests\/web\/.*(chart|bar|line|view)/, `\\b${stem}\\b`),
  },
];

/**
 * @param {Repository} repository
 * @param {RegExp} paths
 * @param {string} pattern
 */
const hasText = ({ files }, paths, pattern) =>
  files.some(({ path, text }) => paths.test(path) && new RegExp(pattern, 'm').test(text));
