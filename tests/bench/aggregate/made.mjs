/**
 * Case files like those that CTDC publishes: seventeen columns, about a hundred bytes a row, one row in eight with a
 * quoted cell, one cell in ten empty. The same seed makes the same file on every machine.
 */
const PLANTED = Buffer.from('Hotl\xFFine', 'latin1');
const BAD_BYTE = 4;

/** @type {[string, string[]][]} the cells of each column, likelier ones first */
const COLUMNS = [
  ['yearOfRegistration', Array.from({ length: 20 }, (_, i) => String(2004 + i))],
  ['Datasource', ['Case Management', 'Hotline', "Réseau d'écoute"]],
  ['gender', ['Female', 'Male', 'Trans', '']],
  ['ageBroad', ['9--17', '18--20', '21--23', '24--26', '27--29', '30--38', '39--47', '48+', '']],
  ['majorityStatus', ['Adult', 'Minor', '']],
  ['majorityEntry', ['', 'Adult', 'Minor']],
  ['citizenship', areas(60)],
  ['CountryOfExploitation', areas(60).reverse()],
  [
    'meansOfControl',
    ['', 'Threats', 'Debt bondage', '"Debt bondage, threats"', '"False promises"'],
  ],
  ['isForcedLabour', ['0', '1', '']],
  ['isSexualExploit', ['1', '0', '']],
  ['isOtherExploit', ['0', '', '1']],
  [
    'typeOfLabour',
    ['', 'Domestic work', 'Construction', 'Agriculture', '"Fishing, deep sea"', 'Begging'],
  ],
  ['typeOfSex', ['', 'Prostitution', 'Pornography']],
  [
    'typeOfExploitation',
    ['Forced labour', 'Sexual exploitation', 'Forced marriage', 'Servitude', 'Begging', ''],
  ],
  ['recruiterRelationship', ['Not specified', 'Friend', 'Family', 'Intimate partner', '']],
  ['traffickMonths', ['', '0--12', '13--24', '25+']],
];

/** @param {number} count @returns {string[]} codes of countries */
function areas(count) {
  const codes =
    'PHL UKR MDA IDN KHM BGR ROU THA VNM MMR LAO BLR HTI NGA GHA KEN UGA NPL BGD IND PAK LKA KGZ UZB TJK KAZ RUS POL ALB SRB ' +
    'USA MEX GTM HND COL PER BRA ARG CHN MNG MYS SGP TUR SAU ARE QAT JOR LBN EGY MAR CIV SEN MLI ETH ZAF DEU FRA ITA ESP GBR';
  return codes.split(' ').slice(0, count);
}

/** @param {number} seed @returns {() => number} whole numbers below 2^32 */
function numbersFrom(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** @type {string[]} */
export const HEADINGS = COLUMNS.map(([name]) => name);

/**
 * @param {number} rows
 * @param {number} seed
 * @returns {{bytes: Uint8Array, planted: {row: number, at: number}}} the file, and where in it stands a byte that is no
 *   UTF-8
 */
export function madeCases(rows, seed) {
  const next = numbersFrom(seed);
  const cells = COLUMNS.map(([, texts]) => texts.map((text) => Buffer.from(text)));
  const planted = { row: 1 + Math.floor((rows * (50 + (next() % 40))) / 100), at: 0 };
  const bytes = Buffer.alloc(256 + rows * 220);
  let at = bytes.write(`${HEADINGS.join(',')}\n`, 'utf8');
  for (let row = 1; row <= rows; row++) {
    for (const [column, texts] of cells.entries()) {
      const number = next();
      // The square favours the first ones, as in life.
      const share = (number >>> 8) / 2 ** 24;
      let cell = /** @type {Buffer} */ (texts[Math.floor(share * share * texts.length)]);
      if (row === planted.row && HEADINGS[column] === 'Datasource') {
        cell = PLANTED;
        planted.at = at + BAD_BYTE;
      }
      for (let i = 0; i < cell.length; i++) bytes[at++] = /** @type {number} */ (cell[i]);
      bytes[at++] = column === cells.length - 1 ? 10 : 44;
    }
  }
  return { bytes: bytes.subarray(0, at), planted };
}
