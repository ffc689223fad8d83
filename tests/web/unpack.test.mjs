import assert from 'node:assert/strict';
import test from 'node:test';
import { zipSync } from 'fflate';
import { TipstatError } from '../../web/engine/errors.js';
import { Unpacking } from '../../web/unpack/unpacking.js';
import { partsOfCases, smallWorkbook, splitParts, withEntry, zipOf } from './zips.mjs';

/** A place that keeps what it is given. */
class Taken {
  /** @type {Uint8Array[]} */
  pieces = [];
  /** @type {[string, string][]} */
  options = [];
  closed = false;
  async open(/** @type {[string, string][]} */ options) {
    this.options = options;
  }
  async append(/** @type {Uint8Array} */ bytes) {
    this.pieces.push(bytes.slice());
  }
  async finish() {}
  async keep() {}
  async ask() {}
  close() {
    this.closed = true;
  }
  get bytes() {
    return Buffer.concat(this.pieces);
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {{options?: [string, string][], files?: Record<string, string>, piece?: number}} [settings]
 */
async function unpack(bytes, { options = [], files = {}, piece = 1000 } = {}) {
  const taken = new Taken();
  const place = new Unpacking(taken, async function* (path) {
    if (!(path in files)) throw new TipstatError({ code: 'no-such-file', subject: path });
    yield Buffer.from(files[path]);
  });
  await place.open(options);
  for (let at = 0; at < bytes.length; at += piece)
    await place.append(bytes.subarray(at, at + piece));
  await place.finish();
  return taken;
}

/** @param {Uint8Array} bytes @param {string} code @param {RegExp} [found] */
async function refuses(bytes, code, found = /./) {
  await assert.rejects(unpack(bytes), (error) => {
    assert.equal(/** @type {TipstatError} */ (error).code, code);
    assert.match(String(/** @type {TipstatError} */ (error).found), found);
    return true;
  });
}

test('what a spreadsheet is made of reaches the core byte for byte, and nothing else does', async () => {
  const inputs = partsOfCases().filter(({ kind }) => kind === 'xlsx' || kind === 'ods');
  assert.ok(inputs.length > 8);
  for (const { name, kind, parts } of inputs) {
    const { bytes } = await unpack(zipOf(parts, kind));
    const sent = splitParts(bytes);
    assert.deepEqual([...sent.keys()], [...parts.keys()], name);
    for (const [part, content] of parts)
      assert.deepEqual(sent.get(part), content, `${name} ${part}`);
  }
});

test('what is no archive goes through unchanged, however it is cut', async () => {
  for (const text of [
    'year,count\n2023,164\n',
    '{"a":[{"year":2023}]}',
    '[{"a":1}]',
    'PKW,1\n',
    '',
  ]) {
    for (const piece of [1, 3, 1000]) {
      const taken = await unpack(Buffer.from(text), { piece, options: [['unit', 'case']] });
      assert.equal(taken.bytes.toString(), text);
      assert.deepEqual(taken.options, [['unit', 'case']]);
    }
  }
});

test('an archive cut at any byte is refused', async () => {
  const zip = zipOf(smallWorkbook(), 'xlsx');
  for (let length = 4; length < zip.length; length++) {
    await refuses(zip.subarray(0, length), 'bad-archive', /cut off/);
  }
});

test('an archive that expands beyond measure is refused while it does', async () => {
  const [first, ...rest] = smallWorkbook();
  const bomb = zipOf(
    [first, ['xl/sharedStrings.xml', new Uint8Array(80_000_000)], ...rest],
    'xlsx',
  );
  assert.ok(bomb.length < 100_000);
  await refuses(bomb, 'bad-archive', /beyond all measure/);
});

test('lengths, checksums and names that are not true are refused', async () => {
  const zip = zipOf(smallWorkbook(), 'xlsx');
  const part = 'xl/styles.xml';
  const sheet = 'xl/worksheets/sheet.xml';
  const renamed = withEntry(zip, sheet, (view) => view.setUint8(46 + 14, 'S'.charCodeAt(0)));
  await refuses(renamed, 'bad-archive', /two names/);
  const lies = /** @type {[RegExp, (view: DataView) => void][]} */ ([
    [/another length/, (view) => view.setUint32(24, view.getUint32(24, true) - 1, true)],
    [/another length/, (view) => view.setUint32(24, view.getUint32(24, true) + 1, true)],
    [/were changed/, (view) => view.setUint32(16, 1, true)],
    [/cannot be unpacked|cut off|overlap/, (view) => view.setUint32(20, 40, true)],
    [/cut off/, (view) => view.setUint32(20, zip.length, true)],
    [/not given/, (view) => view.setUint32(24, 0xffffffff, true)],
    [/cut off/, (view) => view.setUint32(42, zip.length - 30, true)],
    [/overlap/, (view) => view.setUint32(42, 0, true)],
    [/encrypted/, (view) => view.setUint16(8, view.getUint16(8, true) | 1, true)],
    [/method 12/, (view) => view.setUint16(10, 12, true)],
    [/directory/, (view) => view.setUint16(28, 60000, true)],
  ]);
  for (const [found, lie] of lies) {
    const changed = withEntry(zip, part, lie);
    await refuses(changed, 'bad-archive', found);
  }
});

test('two parts of one name are refused', async () => {
  const twin = 'xl/styles.xmk';
  const zip = zipOf([...smallWorkbook(), [twin, Buffer.from('x')]], 'xlsx');
  const changed = withEntry(zip, twin, (view) =>
    view.setUint8(46 + twin.length - 1, 'l'.charCodeAt(0)),
  );
  await refuses(changed, 'bad-archive', /two parts of one name/);
});

test('other archives are told apart from spreadsheets', async () => {
  const bytes = Buffer.from('x');
  const kinds = /** @type {[Record<string, Uint8Array>, RegExp][]} */ ([
    [{ 'a.csv': bytes }, /archive without a spreadsheet/],
    [{ 'inside/a.xlsx': bytes }, /spreadsheets inside/],
    [{ 'word/document.xml': bytes }, /text document/],
    [{ 'ppt/presentation.xml': bytes }, /presentation/],
    [{ 'xl/workbook.bin': bytes }, /XLSB/],
    [
      { mimetype: Buffer.from('application/vnd.oasis.opendocument.text'), 'content.xml': bytes },
      /no spreadsheet/,
    ],
  ]);
  for (const [parts, found] of kinds) await refuses(zipSync(parts), 'not-a-table', found);
});

test('an archive larger than the limit is refused before it is unpacked', async () => {
  const zip = zipOf(smallWorkbook(), 'xlsx');
  const options = /** @type {[string, string][]} */ ([['limitBytes', '100']]);
  await assert.rejects(unpack(zip, { options }), { code: 'too-many-bytes' });
});

test('a sheet is asked of a file that has none', async () => {
  const options = /** @type {[string, string][]} */ ([['sheet', 'A']]);
  await assert.rejects(unpack(Buffer.from('a,b\n1,2\n'), { options }), { code: 'unknown-sheet' });
});

/** @param {object} resource @param {object} [more] */
const descriptor = (resource, more) =>
  Buffer.from(JSON.stringify({ ...more, resources: [{ name: 'first', ...resource }] }));

test('a data package reaches the core with the files that it names', async () => {
  const files = {
    'data/a.csv': 'year,count\n2023,164\n',
    'b.csv': '2024,197\n',
    's.json': '{"fields":[]}',
  };
  const resource = { path: ['data/a.csv', 'b.csv'], schema: 's.json' };
  const { bytes } = await unpack(descriptor(resource), { files });
  const parts = splitParts(bytes);
  assert.deepEqual([...parts.keys()], ['datapackage.json', 'data/a.csv']);
  assert.equal(String(parts.get('data/a.csv')), 'year,count\n2023,164\n2024,197\n');
  assert.deepEqual(JSON.parse(String(parts.get('datapackage.json'))).resources, [
    { name: 'first', path: 'data/a.csv', schema: { fields: [] } },
  ]);
});

test('of several resources the wanted one is read', async () => {
  const resources = [
    { name: 'inline', data: [] },
    { name: 'a', path: 'a.csv' },
    { name: 'b', path: 'b.csv' },
  ];
  const text = Buffer.from(JSON.stringify({ resources }));
  const files = { 'a.csv': 'a', 'b.csv': 'b' };
  const names = async (/** @type {[string, string][]} */ options) =>
    [...splitParts((await unpack(text, { files, options })).bytes).keys()][1];
  assert.equal(await names([]), 'a.csv');
  assert.equal(await names([['sheet', 'b']]), 'b.csv');
  await assert.rejects(names([['sheet', 'c']]), { code: 'bad-package', subject: 'c' });
});

test('a path that leads out of the folder of the package is refused', async () => {
  const paths = [
    '../a.csv',
    '/etc/passwd',
    'a/../../b',
    './a.csv',
    'a//b',
    'https://example.org/a.csv',
    '//example.org/a',
    'a\\b',
    'a%2e%2e/b',
    'a?b',
    'a#b',
    'a\u0000b',
    '',
    7,
    null,
    [],
  ];
  for (const path of paths) {
    await assert.rejects(unpack(descriptor({ path })), { code: 'bad-package' }, String(path));
    if (typeof path !== 'string' || !path) continue;
    const resource = { path: 'a.csv', schema: path };
    await assert.rejects(unpack(descriptor(resource), { files: { 'a.csv': 'a' } }), {
      code: 'bad-package',
    });
  }
  await assert.rejects(unpack(descriptor({ path: 'a.csv' })), {
    code: 'no-such-file',
    subject: 'a.csv',
  });
});

test('a schema of its own makes a package around any input', async () => {
  const schema = '{"fields":[{"name":"year","type":"year"}]}';
  const options = /** @type {[string, string][]} */ ([
    ['schema', schema],
    ['unit', 'case'],
  ]);
  const taken = await unpack(Buffer.from('year\n2023\n'), { options });
  const parts = splitParts(taken.bytes);
  assert.equal(String(parts.get('input')), 'year\n2023\n');
  assert.deepEqual(
    JSON.parse(String(parts.get('datapackage.json'))).resources[0].schema,
    JSON.parse(schema),
  );
  assert.deepEqual(taken.options[0], ['unit', 'case']);
  const sheet = await unpack(zipOf(smallWorkbook(), 'xlsx'), { options });
  const inside = splitParts(/** @type {Buffer} */ (splitParts(sheet.bytes).get('input')));
  assert.deepEqual(
    [...inside.keys()],
    smallWorkbook().map(([name]) => name),
  );
  for (const wrong of ['{', '[]', '{"fields":7}', '{"resources":[]}']) {
    await assert.rejects(unpack(Buffer.from('a\n1\n'), { options: [['schema', wrong]] }), {
      code: 'bad-package',
    });
  }
});
