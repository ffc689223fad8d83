import { TipstatError } from '../engine/errors.js';
import { unpackPart } from './inflate.js';
import { badArchive, readDirectory } from './zip.js';

/** @typedef {import('./zip.js').Entry} Entry */

/** An archive may unpack to so many times its own bytes, and to no more than so many in all. */
const MOST_TIMES = 64;
const MOST_BYTES = 512 * 1024 * 1024;

/** What the core reads of a workbook, in the order in which it needs it. */
const WORKBOOK_PARTS = [
  /^xl\/workbook\.xml$/,
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/styles\.xml$/,
  /^xl\/sharedStrings\.xml$/,
  /^xl\/worksheets\/[^/]+\.xml$/,
];
const DOCUMENT_PARTS = [/^META-INF\/manifest\.xml$/, /^content\.xml$/];

/** Files of other kinds that are archives, too, by a part that only they have. */
/** @type {[RegExp, string][]} */
const OTHERS = [
  [/^xl\/workbook\.bin$/, 'a binary workbook (XLSB)'],
  [/^word\//, 'a text document'],
  [/^ppt\//, 'a presentation'],
  [/\.(xlsx|ods)$/i, 'an archive with spreadsheets inside'],
];

const decoder = new TextDecoder();

/**
 * The parts of a spreadsheet that hold its figures.
 * @param {Uint8Array} archive a zip archive
 * @returns {{parts: Entry[], slices: (part: Entry) => Generator<Uint8Array>}} the parts in the order in which they are
 *   to be read, and the bytes of one; all of them share one limit
 * @throws {TipstatError} `bad-archive`, or `not-a-table` for an archive of another kind
 */
export function openSpreadsheet(archive) {
  const entries = readDirectory(archive);
  const budget = { left: Math.min(archive.length * MOST_TIMES, MOST_BYTES) };
  const slices = (/** @type {Entry} */ entry) => unpackPart(archive, entry, budget);
  const named = (/** @type {string} */ name) => entries.find((entry) => entry.name === name);
  if (entries.some(({ encrypted }) => encrypted))
    throw badArchive('an encrypted part', 'one without a password');
  if (named('xl/workbook.xml')) return { parts: inOrder(entries, WORKBOOK_PARTS), slices };
  const type = named('mimetype');
  if (type && named('content.xml')) {
    const text = [...slices(type)].map((slice) => decoder.decode(slice)).join('');
    if (!text.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
      throw notATable('a document that is no spreadsheet');
    return { parts: inOrder(entries, DOCUMENT_PARTS), slices };
  }
  const [, kind] = OTHERS.find(([part]) => entries.some(({ name }) => part.test(name))) ?? [];
  throw notATable(kind ?? 'an archive without a spreadsheet');
}

/** @param {Entry[]} entries @param {RegExp[]} patterns */
function inOrder(entries, patterns) {
  const natural = [...entries].sort(
    (a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1),
  );
  return patterns.flatMap((pattern) => natural.filter(({ name }) => pattern.test(name)));
}

/** @param {string} found */
const notATable = (found) =>
  new TipstatError({ code: 'not-a-table', found, expected: 'a spreadsheet as XLSX or ODS' });
