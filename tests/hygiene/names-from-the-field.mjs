import { basename } from 'node:path';
import { repositoryOf } from '../../scripts/stages/repository.mjs';

/** Words that say nothing about what a file holds. */
const empty = /(^|[-_.])(helpers?|utils?|utilities|misc|common|manager|handler|stuff)([-_.]|$)/i;

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title: 'Every source file is named after what it holds',
  check: ({ files }) =>
    files
      .filter(({ path }) => /\.(cc|h|js|mjs)$/.test(path) && empty.test(basename(path)))
      .map(({ path }) => path),
  faulty: ['core/src/base/utils.cc', 'web/helpers.js', 'web/event-handler.js'].map((path) =>
    repositoryOf({ [path]: '' }),
  ),
  sound: repositoryOf({ 'core/src/base/numeral.cc': '' }),
};
