import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const CASES = fileURLToPath(new URL('../cases/', import.meta.url));

/** @returns {{name: string, kind: string, parts: Map<string, Uint8Array>}[]} the inputs that are kept as parts */
export function partsOfCases() {
  return readdirSync(CASES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(CASES, name))
        .filter((file) => file.endsWith('.parts'))
        .map((file) => ({
          name,
          kind: file.split('.')[1],
          parts: splitParts(readFileSync(join(CASES, name, file))),
        })),
    );
}

/**
 * @param {Uint8Array} stream as core/src/base/parts.h describes it
 * @returns {Map<string, Uint8Array>}
 */
export function splitParts(stream) {
  const parts = new Map();
  const text = Buffer.from(stream);
  for (let at = text.indexOf('\n') + 1; ;) {
    const end = text.indexOf('\n', at);
    const line = text.toString('utf8', at, end);
    if (line === 'end') return parts;
    const [, length, name] = /** @type {RegExpExecArray} */ (/^(\d+) (.+)$/.exec(line));
    const bytes = text.subarray(end + 1, end + 1 + Number(length));
    parts.set(name, Buffer.concat([parts.get(name) ?? Buffer.alloc(0), bytes]));
    at = end + 1 + Number(length);
  }
}

/**
 * A spreadsheet file, as the programs that write them pack it.
 * @param {Iterable<[string, Uint8Array]>} parts
 * @param {string} kind xlsx or ods
 * @returns {Uint8Array}
 */
export function zipOf(parts, kind) {
  const type = Buffer.from('application/vnd.oasis.opendocument.spreadsheet');
  return zipSync({
    ...(kind === 'ods' && { mimetype: /** @type {any} */ ([type, { level: 0 }]) }),
    'docProps/thumbnail.jpeg': Uint8Array.of(0xff, 0xd8, 0xff),
    ...Object.fromEntries(parts),
  });
}

/** The parts of a small workbook. @returns {[string, Uint8Array][]} */
export function smallWorkbook() {
  return [
    .../** @type {any} */ (partsOfCases().find(({ name }) => name === 'xlsx-inline-strings')).parts,
  ];
}

/**
 * Changes the directory entry of the first part that is named so.
 * @param {Uint8Array} zip
 * @param {string} name
 * @param {(view: DataView) => void} change of the entry
 * @returns {Uint8Array}
 */
export function withEntry(zip, name, change) {
  const copy = Buffer.from(zip);
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4)) {
    const length = copy.readUInt16LE(at + 28);
    if (copy.toString('utf8', at + 46, at + 46 + length) !== name) continue;
    change(new DataView(copy.buffer, copy.byteOffset + at, 46 + length));
    return copy;
  }
  throw new Error(`no part ${name}`);
}
