import { zipSync } from 'fflate';

/** Columns of the size and kind of a published table of cases by place, period, sex and age. */
const COLUMNS = /** @type {[string, (random: () => number, row: number) => string | number][]} */ ([
  ['REF_AREA', (random) => `A${Math.floor(random() * 200)}`],
  ['REGION', (random) => `Region ${Math.floor(random() * 20)}`],
  ['INDICATOR', (random) => `Indicator ${Math.floor(random() * 6)}`],
  ['STAGE', (random) => `stage ${Math.floor(random() * 4)}`],
  ['EXPLOITATION', (random) => `form ${Math.floor(random() * 12)}, as printed`],
  ['SEX', (random) => ['F', 'M', '_T'][Math.floor(random() * 3)]],
  ['AGE', (random) => ['Y0T17', 'Y_GE18', '_T'][Math.floor(random() * 3)]],
  ['CITIZENSHIP', (random) => `C${Math.floor(random() * 200)}`],
  ['TIME_PERIOD', (_, row) => 2000 + (row % 25)],
  ['UNIT_MEASURE', () => 'person'],
  ['OBS_VALUE', (random) => Math.floor(random() ** 4 * 20000)],
  ['RATE', (random) => Math.floor(random() * 10000) / 100],
  [
    'SOURCE',
    (random) => `Office ${Math.floor(random() * 50)}, ${2000 + Math.floor(random() * 25)}`,
  ],
]);

/** @param {number} seed @returns {() => number} from 0 to 1, the same on every machine */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * @param {number} count of rows
 * @returns {(string | number)[][]} the headings, then that many rows of thirteen cells
 */
export function madeRows(count) {
  const random = randomFrom(1);
  const rows = Array.from({ length: count }, (_, row) =>
    COLUMNS.map(([, make]) => make(random, row)),
  );
  return [COLUMNS.map(([name]) => name), ...rows];
}

/** @param {(string | number)[][]} rows @returns {Uint8Array} */
export function asCsv(rows) {
  const cell = (/** @type {string | number} */ value) =>
    String(value).includes(',') ? `"${value}"` : String(value);
  return Buffer.from(`${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`);
}

/** @param {(string | number)[][]} rows @returns {Uint8Array} a workbook with shared strings, as Excel writes it */
export function asWorkbook(rows) {
  /** @type {Map<string, number>} */
  const strings = new Map();
  const numberOf = (/** @type {string} */ text) => {
    if (!strings.has(text)) strings.set(text, strings.size);
    return strings.get(text);
  };
  const cells = rows.map((row, r) => {
    const inRow = row.map((value, c) => {
      const name = `${String.fromCharCode(65 + c)}${r + 1}`;
      if (typeof value === 'number') return `<c r="${name}"><v>${value}</v></c>`;
      return `<c r="${name}" t="s"><v>${numberOf(value)}</v></c>`;
    });
    return `<row r="${r + 1}" spans="1:13">${inRow.join('')}</row>`;
  });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/>`,
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/>`,
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${content}.sharedStrings+xml"/>`,
  ].join('');
  const relation = (
    /** @type {number} */ id,
    /** @type {string} */ type,
    /** @type {string} */ target,
  ) => `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (/** @type {string[]} */ ...list) =>
    `<Relationships xmlns="${packaged}/relationships">${list.join('')}</Relationships>`;
  const items = [...strings.keys()].map((text) => `<si><t>${text}</t></si>`);
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types">${types}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Figures" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation(1, 'worksheet', 'worksheets/sheet1.xml'),
      relation(2, 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:M${rows.length}"/><sheetData>${cells.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="${strings.size}" uniqueCount="${strings.size}">${items.join('')}</sst>`,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, Buffer.from(head + text)]),
    ),
  );
}
