import { repositoryOf } from '../../scripts/stages/repository.mjs';

const limit = 1_500_000;

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title: 'No file is larger than 1.5 MB',
  check: ({ files }) =>
    files.filter(({ bytes }) => bytes > limit).map(({ path, bytes }) => `${path}: ${bytes} bytes`),
  faulty: [repositoryOf({ 'examples/a.csv': 'a'.repeat(limit + 1) })],
  sound: repositoryOf({ 'examples/a.csv': 'a'.repeat(limit) }),
};
