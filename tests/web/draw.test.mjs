import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h, toText } from '../../web/draw/node.js';
import { createPlaces } from '../../web/draw/places.js';
import { linear, niceTicks } from '../../web/draw/scale.js';
import { textWidth, wrap } from '../../web/draw/text.js';

test('ticks are 1, 2 or 5 times a power of ten and hold zero and every value', () => {
  assert.deepEqual(niceTicks(0, 197, 4), [0, 50, 100, 150, 200]);
  assert.deepEqual(niceTicks(-412, 1985, 4), [-1000, 0, 1000, 2000]);
  assert.deepEqual(niceTicks(0.1, 0.71, 4), [0, 0.2, 0.4, 0.6, 0.8]);
  assert.deepEqual(niceTicks(0, 0, 4), [0, 0.5]);
});

test('a scale maps its ends and what lies between', () => {
  const scale = linear([0, 50], [10, 110]);
  assert.deepEqual([0, 25, 50].map(scale), [10, 60, 110]);
});

test('text breaks at spaces and at the zero-width spaces of Khmer', () => {
  assert.deepEqual(wrap('January to October 2023', 6), ['January to', 'October', '2023']);
  assert.deepEqual(wrap('អំពើ\u200bជួញដូរ\u200bមនុស្ស', 6), ['អំពើ\u200bជួញដូរ\u200b', 'មនុស្ស']);
});

test('a word without a place to break is cut between letters, not inside one', () => {
  const lines = wrap('x'.repeat(100), 12);
  assert.equal(lines.join(''), 'x'.repeat(100));
  for (const line of lines) assert.ok(textWidth(line) <= 12);
  const clusters = wrap('ខ្មែរខ្មែរខ្មែរ', 2);
  for (const line of clusters) assert.doesNotMatch(line, /^\p{M}/u);
});

test('a place is given once', () => {
  const places = createPlaces(0, 100, 0, 100);
  assert.equal(places.take(0, 0, 10, 10), true);
  assert.equal(places.take(5, 5, 15, 15), false);
  assert.equal(places.take(95, 0, 105, 10), false);
  assert.equal(places.take(10, 0, 20, 10), true);
});

test('text and attributes are escaped, empty attributes and children left out', () => {
  const node = h('p', { title: '"a" & <b>', hidden: false, id: null }, '<script>', null, [false]);
  assert.equal(toText(node), '<p title="&quot;a&quot; &amp; &lt;b&gt;">&lt;script&gt;</p>\n');
});
