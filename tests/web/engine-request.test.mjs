import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeRequest, fieldList, toPairs } from '../../web/engine/request.js';

test('a request is its keys and values, each ended by NUL', () => {
  const bytes = encodeRequest(toPairs({ rows: 'ឆ្នាំ', totals: true, where: ['a=1', 'b=2'] }));
  const text = new TextDecoder().decode(bytes);
  assert.equal(text, 'rows\0ឆ្នាំ\0totals\x001\0where\0a=1\0where\0b=2\0');
});

test('options that are not given stay out of the request, and zero does not', () => {
  const options = { a: undefined, b: null, c: false, d: 0, e: '' };
  assert.deepEqual(toPairs(options), [
    ['d', '0'],
    ['e', ''],
  ]);
});

test('a value that would forge another key is refused', () => {
  assert.throws(() => encodeRequest([['unit', 'case\0limitBytes\x009']]), {
    code: 'bad-request',
    subject: 'unit',
  });
});

test('half a surrogate pair is refused, since it has no bytes in UTF-8', () => {
  assert.throws(() => encodeRequest([['rows', '\ud83d']]), { code: 'bad-request' });
  assert.equal(encodeRequest([['a', '\ud83d\ude00']]).length, 7);
});

test('field names with characters that mean something are quoted', () => {
  assert.equal(fieldList(['offence', 'a,b', 'say "x"']), 'offence,"a,b","say ""x"""');
  assert.equal(fieldList('a,"b c"'), 'a,"b c"');
  assert.equal(fieldList(undefined), undefined);
});
