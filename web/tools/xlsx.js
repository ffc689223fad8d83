import { strToU8, zipSync } from 'fflate/browser';

/** @param {string} text @returns {string} as XML holds it; what XML forbids is left out */
const escaped = (text) =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';

const parts = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships">\
<Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships">\
<Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/** A number as a cell of numbers, everything else as text, which no spreadsheet runs. @param {string} text @param {boolean} head */
const cell = (text, head) =>
  !head && /^-?\d+(\.\d+)?$/.test(text)
    ? `<c><v>${text}</v></c>`
    : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/**
 * A workbook with one sheet.
 * @param {string[][]} grid the first row and as many columns as `headings` says are headings
 * @param {number} headings
 * @param {string} name of the sheet
 * @returns {Uint8Array}
 */
export function toXlsx(grid, headings, name) {
  const rows = grid.map(
    (line, y) => `<row>${line.map((text, x) => cell(text, !y || x < headings)).join('')}</row>`,
  );
  // The names of sheets are short and have no signs of their own meaning.
  const sheet = escaped(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)) || 'Data';
  const all = {
    ...parts,
    'xl/workbook.xml': `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships">\
<sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  const files = Object.entries(all).map(([path, text]) => [path, strToU8(head + text)]);
  return zipSync(Object.fromEntries(files));
}
