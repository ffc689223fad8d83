import { linesOf, repositoryOf } from '../../scripts/stages/repository.mjs';

const pattern = new RegExp(['registry', '\\.[\\w-]+\\.\\w+|"resol', 'ved":'].join(''));

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title: 'No package registry is named: each machine uses its own',
  check: (repository) =>
    linesOf(repository, /./)
      .filter(({ line }) => pattern.test(line))
      .map(({ line, place }) => `${place}: ${line.trim().slice(0, 100)}`),
  faulty: [
    repositoryOf({
      'package-lock.json': `"${['resol', 'ved'].join('')}": "https://example.org/a.tgz"\n`,
    }),
    repositoryOf({
      'README.md': `npm --registry https://${['registry', 'example', 'org'].join('.')}\n`,
    }),
  ],
  sound: repositoryOf({ 'core/a.cc': '#include "engine/registry.h"\n// registry.cc lists them\n' }),
};
