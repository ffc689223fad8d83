/**
 * What everybody is asked: records by citizenship, sex and year; minors by form and year. An answer is the number of
 * records by key, the parts of a key joined by a bar.
 * @typedef {Map<string, number>} Counts
 * @typedef {{first: Counts, second: Counts}} Answers
 */

/** Columns of the first question, of the second, and of its condition. */
export const FIRST = ['citizenship', 'gender', 'yearOfRegistration'];
export const SECOND = ['typeOfExploitation', 'yearOfRegistration'];
export const FILTER = { column: 'majorityStatus', value: 'Minor' };
export const NEEDED = [...new Set([...FIRST, ...SECOND, FILTER.column])];

/** @param {Counts} counts @param {string} key */
export const add = (counts, key, by = 1) => void counts.set(key, (counts.get(key) ?? 0) + by);

/**
 * The same questions in the terms of Tipstat.
 * @type {[string, string][][]}
 */
export const REQUESTS = [
  [
    ['rows', FIRST[0] ?? ''],
    ['columns', FIRST.slice(1).join(',')],
    ['measure', 'count()'],
  ],
  [
    ['rows', SECOND[0] ?? ''],
    ['columns', SECOND[1] ?? ''],
    ['measure', 'count()'],
    ['where', `${FILTER.column}=${FILTER.value}`],
  ],
];

/**
 * @param {any} answer of `aggregate`
 * @returns {Counts} with -1 where a count is withheld
 */
export function countsOf({ rows, columns, cells }) {
  /** @type {Counts} */
  const counts = new Map();
  for (const [r, row] of rows.entries()) {
    for (const [c, column] of columns.entries()) {
      const { value, status } = cells[r][c];
      if (status === 'withheld') counts.set([...row, ...column].join('|'), -1);
      else if (value) counts.set([...row, ...column].join('|'), value[0]);
    }
  }
  return counts;
}

/** Below this Tipstat withholds a count of records. */
const THRESHOLD = 10;

/**
 * Whether both say the same: what one withholds the other has below the threshold.
 * @param {Counts} ours
 * @param {Counts} theirs
 * @returns {boolean}
 */
export function agree(ours, theirs) {
  if (ours.size !== theirs.size) return false;
  return [...theirs].every(([key, count]) => {
    const own = ours.get(key);
    return own === -1 ? count < THRESHOLD : own === count;
  });
}
