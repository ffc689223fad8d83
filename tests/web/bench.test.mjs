import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countByHand } from '../bench/aggregate/byte-loop.js';
import { isReached, regressions } from '../bench/aggregate/gates.mjs';
import { HEADINGS, madeCases } from '../bench/aggregate/made.mjs';
import { FILTER, FIRST, SECOND, add, agree } from '../bench/aggregate/questions.js';

test('a seed makes one file, with a byte that is no UTF-8 where it says', () => {
  const { bytes, planted } = madeCases(500, 7);
  assert.deepEqual(madeCases(500, 7), { bytes, planted });
  assert.notDeepEqual(madeCases(500, 8).bytes, bytes);
  const lines = Buffer.from(bytes).toString('latin1').trimEnd().split('\n');
  assert.equal(lines.length, 501);
  assert.equal(bytes[planted.at], 0xff);
  assert.match(lines[planted.row] ?? '', /Hotl\xFFine/);
});

test('the byte loop counts what splitting the lines counts', () => {
  const { bytes } = madeCases(2000, 9);
  const first = new Map();
  const second = new Map();
  for (const line of Buffer.from(bytes).toString('utf8').trimEnd().split('\n').slice(1)) {
    const cells = line.replace(/"[^"]*"/g, 'quoted').split(',');
    const of = (/** @type {string} */ name) => cells[HEADINGS.indexOf(name)];
    add(first, FIRST.map(of).join('|'));
    if (of(FILTER.column) === FILTER.value) add(second, SECOND.map(of).join('|'));
  }
  assert.deepEqual(countByHand(bytes), { first, second });
  assert.ok(first.size > 1000 && second.size > 50);
});

test('a count that is withheld agrees with what is below the threshold alone', () => {
  const theirs = new Map([
    ['a', 3],
    ['b', 30],
  ]);
  const ours = (/** @type {number} */ a, /** @type {number} */ b) =>
    new Map([
      ['a', a],
      ['b', b],
    ]);
  assert.ok(agree(ours(-1, 30), theirs));
  assert.ok(!agree(ours(3, -1), theirs));
  assert.ok(!agree(ours(4, 30), theirs));
  assert.ok(!agree(new Map([['b', 30]]), theirs));
});

test('a ratio that is worse by more than a tenth than the last one kept is named', () => {
  const kept = '| fast | 12.0 | ≥ 10 | 20 | green |\n| small | 1.00 | ≤ 1.3 | 1 | green |';
  const rows = (/** @type {number} */ fast, /** @type {number} */ small) => [
    { name: 'fast', got: fast, gate: 10, aim: 20, isLess: false },
    { name: 'small', got: small, gate: 1.3, aim: 1, isLess: true },
  ];
  assert.deepEqual(regressions(rows(11, 1.09), kept), []);
  assert.equal(regressions(rows(10, 1.2), kept).length, 2);
  assert.match(regressions(rows(10, 1), kept)[0] ?? '', /fast, 10\.0, was 12/);
  assert.deepEqual(rows(10, 1.31).map(isReached), [true, false]);
});
