import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../examples/', import.meta.url);

/** @param {string} path @returns {string} */
const read = (path) => readFileSync(new URL(path, folder), 'utf8');

/** @param {string} html @returns {string[]} texts of the data cells */
const cellsOf = (html) => [...html.matchAll(/<td>([^<]*)<\/td>/g)].map(([, text]) => text.trim());

const pages = ['cambodia/index.html', 'cambodia/km.html', 'offline/template.html'];

for (const page of pages) {
  test(`every figure in the tables of ${page} stands in the data`, () => {
    const found = read('cambodia/figures.csv').match(/(?<=,)\d+(?=,"?NCCT)/g);
    const figures = [...(found ?? [])].map(String);
    const cells = cellsOf(read(page)).filter((text) => /^\d/.test(text));
    assert.ok(cells.length >= 13);
    for (const cell of cells) assert.ok(figures.includes(cell), cell);
  });
}

test('the English and the Khmer page hold the same figures in the same order', () => {
  const [english, khmer] = ['cambodia/index.html', 'cambodia/km.html'].map((page) =>
    cellsOf(read(page)).filter((text) => /^(\d+|·)$/.test(text)),
  );
  assert.deepEqual(khmer, english);
});

test('every page has one h1, a language and no style or script inside', () => {
  for (const page of [...pages, 'index.html', 'plain-html/template.html', 'check/template.html']) {
    const html = read(page);
    assert.equal(html.match(/<h1[ >]/g)?.length, 1, page);
    assert.match(html, /<html lang="\w+">/, page);
    assert.doesNotMatch(html, /<style| style=|<script>| on\w+=/, page);
  }
});
