import { repositoryOf } from '../../scripts/stages/repository.mjs';

const localeFile = /^web\/locales\/([\w-]+)\.js$/;

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title: 'Every locale file has the same keys as the English one',
  check({ files }) {
    const locales = files.filter(({ path }) => localeFile.test(path));
    const english = locales.find(({ path }) => path.endsWith('/en.js'));
    if (!english) return ['web/locales/en.js: is not there'];
    const wanted = keysOf(english.text);
    return locales.flatMap(({ path, text }) => [
      ...without(wanted, keysOf(text)).map((key) => `${path}: lacks ${key}`),
      ...without(keysOf(text), wanted).map((key) => `${path}: has ${key}, which English has not`),
    ]);
  },
  faulty: [
    repositoryOf({ 'web/locales/km.js': 'export default {\n};\n' }),
    localesWith('  words: {\n    total: "a",\n  },\n', '  words: {\n  },\n'),
    localesWith('  words: {\n  },\n', '  words: {\n    total: "a",\n  },\n'),
    localesWith('  a: {\n    b: 1,\n  },\n', '  b: {\n    a: 1,\n  },\n'),
  ],
  sound: localesWith('  a: {\n    b: "x",\n  },\n', '  a: { b: "y", one: 1 },\n'),
};

/**
 * @param {string} english
 * @param {string} khmer
 */
function localesWith(english, khmer) {
  return repositoryOf({
    'web/locales/en.js': `export default {\n${english}};\n`,
    'web/locales/km.js': `export default {\n${khmer}};\n`,
  });
}

/**
 * @param {Set<string>} keys
 * @param {Set<string>} others
 */
const without = (keys, others) => [...keys].filter((key) => !others.has(key));

/** Forms that a language may lack, and words of data that English files print as they are. */
const optional = /\.(zero|one|two|few|many)$|^values\./;

/**
 * The paths of the keys in a data file: an object of literals, of which only the names are read.
 *
 * @param {string} text
 * @returns {Set<string>} `words.total`
 */
function keysOf(text) {
  const start = text.indexOf('export default');
  const token =
    /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|[\w$]+|\/\/.*|\/\*[\s\S]*?\*\/|\S/g;
  const tokens = [...text.slice(start).matchAll(token)]
    .map(([one]) => one)
    .filter((one) => !one.startsWith('//') && !one.startsWith('/*'));
  /** @type {Set<string>} */
  const keys = new Set();
  /** @type {string[]} */
  const path = [];
  tokens.forEach((one, at) => {
    const isKey = tokens[at + 1] === ':' && '{,'.includes(tokens[at - 1] ?? '');
    if (isKey) keys.add([...path.filter(Boolean), one.replace(/^['"]|['"]$/g, '')].join('.'));
    if (one === '{')
      path.push(tokens[at - 1] === ':' ? (tokens[at - 2] ?? '').replace(/['"]/g, '') : '');
    if (one === '}') path.pop();
  });
  return new Set([...keys].filter((key) => !optional.test(key)));
}
