import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { charts } from '../../web/charts.js';
import { textWidth } from '../../web/draw/text.js';
import { caseNames, drawCase, readInput, runCase } from './chart-cases.mjs';

for (const name of caseNames()) {
  test(`${name} is drawn as expected`, () => {
    const { actual, expected } = runCase(name);
    assert.equal(actual, expected);
  });
}

test('the list of charts is the folder of charts, and each has a case', () => {
  const files = readdirSync(new URL('../../web/charts/', import.meta.url));
  const names = files.map((file) => file.replace(/\.js$/, '')).sort();
  assert.deepEqual([...charts.keys()].sort(), names);
  const cases = new Set(caseNames().map((name) => readInput(name).view));
  assert.deepEqual([...cases].sort(), names);
});

test('no label is cut and none covers another at any width', () => {
  for (const name of caseNames()) {
    const input = readInput(name);
    for (let width = 240; width <= 1200; width += 40) {
      const drawn = drawCase({ ...input, size: { ...input.size, width } });
      const boxes = textBoxes(drawn, input.size.em, input.dir === 'rtl');
      assert.ok(boxes.length > 0);
      for (const box of boxes) assertInside(box, width, `${name} at ${width}`);
      boxes.forEach((box, index) => {
        for (const other of boxes.slice(index + 1)) assertApart(box, other, `${name} at ${width}`);
      });
    }
  }
});

/** @typedef {{ text: string, left: number, right: number, top: number, bottom: number }} Box */

/** @param {any} node @param {number} em @param {boolean} rtl @returns {Box[]} */
function textBoxes(node, em, rtl) {
  if (typeof node === 'string') return [];
  if (node.tag !== 'text') {
    return node.children.flatMap((/** @type {any} */ child) => textBoxes(child, em, rtl));
  }
  const [text] = node.children;
  const { x, y, 'text-anchor': anchor } = node.attrs;
  const width = textWidth(text) * em;
  const toTheLeft = (anchor === 'end') !== rtl;
  const left = anchor === 'middle' ? x - width / 2 : toTheLeft ? x - width : x;
  return [{ text, left, right: left + width, top: y - 0.8 * em, bottom: y + 0.15 * em }];
}

/** @param {Box} box @param {number} width @param {string} where */
function assertInside({ text, left, right, top }, width, where) {
  assert.ok(left >= -0.5 && right <= width + 0.5 && top >= -0.5, `${where}: “${text}” is cut`);
}

/** @param {Box} a @param {Box} b @param {string} where */
function assertApart(a, b, where) {
  const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  assert.ok(apart, `${where}: “${a.text}” covers “${b.text}”`);
}
