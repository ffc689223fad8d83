import { repositoryOf } from '../../scripts/stages/repository.mjs';

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title: 'The README names the dependencies that package.json has',
  check({ files }) {
    const text = (/** @type {string} */ path) =>
      files.find((file) => file.path === path)?.text ?? '';
    const { dependencies = {}, devDependencies = {} } = JSON.parse(text('package.json') || '{}');
    return [
      ...compare(text('README.md'), 'Runtime dependencies', Object.keys(dependencies)),
      ...compare(text('README.md'), 'Development dependencies', Object.keys(devDependencies)),
    ];
  },
  faulty: [
    repositoryOf({ 'README.md': '', 'package.json': '{}' }),
    readmeWith('Runtime dependencies: none.\nDevelopment dependencies: `a`.\n', ['a', 'b']),
    readmeWith('Runtime dependencies: none.\nDevelopment dependencies: `a`, `b`.\n', ['a']),
    readmeWith('Runtime dependencies: `a`.\nDevelopment dependencies: `a`.\n', ['a']),
  ],
  sound: readmeWith('Runtime dependencies: none.\nDevelopment dependencies: `@b/c`,\n`a`.\n', [
    'a',
    '@b/c',
  ]),
};

/**
 * @param {string} readme
 * @param {string[]} development
 */
function readmeWith(readme, development) {
  const devDependencies = Object.fromEntries(development.map((name) => [name, '1.0.0']));
  return repositoryOf({
    'README.md': readme,
    'package.json': JSON.stringify({ devDependencies }),
  });
}

/**
 * Compares the paragraph that begins with `HEAD:` with the names; it puts each in backquotes, or says "none".
 *
 * @param {string} readme
 * @param {string} head
 * @param {string[]} names
 * @returns {string[]}
 */
function compare(readme, head, names) {
  const paragraph = new RegExp(
    `^${head}: ([^]*?)(?:\\n\\n|\\n\\w+ dependencies:|$(?![^]))`,
    'm',
  ).exec(readme)?.[1];
  if (paragraph === undefined) return [`README.md: has no paragraph “${head}: …”`];
  const said = [...paragraph.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  if (said.length === 0 && !paragraph.startsWith('none')) said.push(paragraph);
  return same(said, names)
    ? []
    : [
        `README.md: ${head}: found ${said.join(', ') || 'none'}, expected ${names.join(', ') || 'none'}`,
      ];
}

/**
 * @param {unknown[]} a
 * @param {unknown[]} b
 */
const same = (a, b) => [...a].sort().join('\n') === [...b].sort().join('\n');
