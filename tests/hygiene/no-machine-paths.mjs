import { linesOf, repositoryOf } from '../../scripts/stages/repository.mjs';

const folders = ['home', 'work', 'root', 'Users', 'tmp', 'workspace'];
const pattern = new RegExp(`(?<![\\w.$}*-])/(${folders.join('|')})/[\\w.-]`);

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title: 'No path of one machine stands in a file',
  check: (repository) =>
    linesOf(repository, /./)
      .filter(({ line }) => pattern.test(line.replaceAll(/https?:\/\/\S+/g, '')))
      .map(({ line, place }) => `${place}: ${line.trim().slice(0, 100)}`),
  faulty: folders.map((folder) =>
    repositoryOf({ 'README.md': `Open ${['', folder, 'a'].join('/')}\n` }),
  ),
  sound: repositoryOf({ 'README.md': 'https://example.org/home/a and web/tmp/a\n' }),
};
