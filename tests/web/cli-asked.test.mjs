import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsAskedFor } from '../../web/cli/asked.js';
import { readTable } from '../../web/cli/table.js';
import { file, tipstat } from './cli-run.mjs';

test('a request names the fields of rows, columns, measure and conditions, each once', () => {
  const asked = fieldsAskedFor({
    rows: 'a,"b, c"',
    columns: 'd',
    measure: 'share(e, rows)',
    where: ['"f=""g"!=1', 'a>=2020', 'd=x|y'],
  });
  assert.deepEqual(asked, ['a', 'b, c', 'd', 'e', 'f="g']);
  assert.deepEqual(fieldsAskedFor({ measure: 'count()' }), []);
});

/** Records of which each has a long text of its own. @param {number} rows */
function* lines(rows) {
  yield 'yearOfRegistration,gender,story\n';
  for (let row = 0; row < rows; row++)
    yield `${2004 + (row % 20)},${row % 3 ? 'Female' : 'Male'},${'s'.repeat(80)}${row}\n`;
}

test('the command line counts records without keeping what nobody asks for', async () => {
  const name = file('records.csv', [...lines(3000)].join(''));
  const words = ['aggregate', name, '--rows', 'gender', '--format', 'csv'];
  const { stdout, stderr, code } = await tipstat(words);
  assert.equal(stdout, 'gender,count()\nFemale,2000\nMale,1000\n');
  assert.equal(stderr, '');
  assert.equal(code, 0);
});

test('memory does not grow with the rows where only some columns are kept', async () => {
  const read = async (/** @type {number} */ rows) => {
    const chunks = async function* () {
      const encoder = new TextEncoder();
      let text = '';
      for (const line of lines(rows)) {
        text += line;
        if (text.length < 60_000) continue;
        yield encoder.encode(text);
        text = '';
      }
      yield encoder.encode(text);
    };
    const beside = () => {
      throw new Error('nothing stands beside it');
    };
    const before = process.memoryUsage();
    const session = await readTable({ chunks: chunks(), beside }, { keep: ['gender'] });
    const after = process.memoryUsage();
    const { table } = session.ask('validate', []);
    assert.equal(table.rows, rows);
    assert.deepEqual(
      table.fields.map((/** @type {{name: string}} */ { name }) => name),
      ['yearOfRegistration', 'gender'],
    );
    const grown = (/** @type {NodeJS.MemoryUsage} */ of) => of.external - of.arrayBuffers;
    return grown(after) - grown(before);
  };
  const few = await read(5_000);
  const many = await read(200_000);
  assert.ok(many < few + 4e6, `${few} bytes for few rows, ${many} for many`);
});
