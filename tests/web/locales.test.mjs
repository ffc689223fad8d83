import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import en from '../../web/locales/en.js';

const folder = new URL('../../web/locales/', import.meta.url);
const tags = readdirSync(folder)
  .filter((name) => name.endsWith('.js'))
  .map((name) => name.replace('.js', ''));

/** Members that hold plural forms have as many as the language needs, and `values` as many as it translates. */
const free = /\.(one|other)$|^values\./;

/** @param {any} data @param {string} [path] @returns {string[]} */
function keysOf(data, path = '') {
  if (typeof data !== 'object') return [path];
  return Object.entries(data).flatMap(([key, value]) =>
    keysOf(value, path ? `${path}.${key}` : key),
  );
}

/** @param {any} data @returns {string[]} */
const comparable = (data) =>
  [...new Set(keysOf(data).map((key) => key.replace(/\.(one|other)$/, '')))]
    .filter((key) => !free.test(key))
    .sort();

for (const tag of tags) {
  test(`${tag} has every key of English and no other`, async () => {
    const { default: locale } = await import(new URL(`${tag}.js`, folder).href);
    assert.deepEqual(comparable(locale), comparable(en));
    assert.deepEqual(Object.keys(locale.values), Object.keys(en.values));
    assert.equal(locale.tag, tag);
    assert.equal(locale.months.length, 12);
    assert.equal([...locale.numbers.digits].length, 10);
    assert.match(locale.reviewed, /^(yes|no)$/);
  });

  test(`${tag} fills the same places as English`, async () => {
    const { default: locale } = await import(new URL(`${tag}.js`, folder).href);
    const places = placesOf(en);
    for (const [key, names] of placesOf(locale)) {
      for (const name of names) {
        assert.ok(places.get(key)?.has(name) ?? true, `${key} has no {${name}} in English`);
      }
    }
  });

  test(`${tag} is plain data`, async () => {
    const { default: locale } = await import(new URL(`${tag}.js`, folder).href);
    assert.deepEqual(JSON.parse(JSON.stringify(locale)), locale);
  });
}

for (const kind of ['causes', 'charts', 'review', 'rulesets', 'tools']) {
  for (const tag of tags) {
    test(`${tag} says ${kind} in the same places as English`, async () => {
      const of = async (/** @type {string} */ name) =>
        (await import(new URL(`${kind}/${name}.js`, folder).href)).default;
      const [words, english] = await Promise.all([of(tag), of('en')]);
      assert.deepEqual(comparable(words), comparable(english));
      assert.deepEqual(placesOf(words), placesOf(english));
    });
  }
}

test('nothing that writes numbers, dates or names asks Intl', () => {
  for (const part of ['format', 'say', 'draw', 'charts', 'view']) {
    const place = new URL(`../../web/${part}/`, import.meta.url);
    for (const name of readdirSync(place)) {
      const text = readFileSync(new URL(name, place), 'utf8');
      assert.doesNotMatch(
        text.replace(/\/\*[^]*?\*\//g, ''),
        /\bIntl\b|toLocale|localeCompare/,
        name,
      );
    }
  }
});

/** @param {any} data @returns {Map<string, Set<string>>} names in braces, by key without plural form */
function placesOf(data) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  for (const key of keysOf(data)) {
    const text = key.split('.').reduce((part, name) => part?.[name], data);
    if (typeof text !== 'string' || !text.includes('{')) continue;
    const name = key.replace(/\.(one|other)$/, '');
    const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, place]) => place);
    found.set(name, new Set([...(found.get(name) ?? []), ...names]));
  }
  return found;
}
