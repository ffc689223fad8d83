/** @import { Finding } from './say/finding.js' */

/**
 * @typedef {object} Field of the answer's `table`
 * @property {string} name
 * @property {string} role
 * @property {string} [concept]
 * @property {number} [categories]
 * @property {string} [total] label of its printed total
 */

/** @typedef {{ fields: Field[], unit?: string, periods?: string[] }} Table */

/** @typedef {{ table: Table, summary: any, findings: Finding[] }} Validation */

/** The least that counts made from records may be shown at. */
const leastThreshold = 10;

/**
 * A list as attributes write it.
 * @param {string} text
 * @returns {string[]} parts between semicolons that stand outside quotes
 */
function conditions(text) {
  return (text.match(/(?:"(?:[^"]|"")*"|[^;"])+/g) ?? [])
    .map((part) => part.trim())
    .filter(Boolean);
}

/** @param {string} name @returns {string} as a list of fields takes it */
const quoted = (name) => (/[",|=!<>;()]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);

/** Rows and columns where the author names none: what varies, and time across. @param {Table} table */
function defaults({ fields, periods = [] }) {
  const varied = fields.filter(
    ({ role, categories = 0 }) => ['dimension', 'area'].includes(role) && categories > 1,
  );
  const time = fields.filter(({ role }) => role === 'time' && periods.length > 1);
  const [rows] = [...varied, ...time];
  const [columns] = [...time, ...varied.slice(1)].filter((field) => field !== rows);
  return { rows: rows?.name, columns: columns?.name };
}

/**
 * What the attributes ask of the data.
 * @param {(name: string) => string | null} attribute
 * @param {Table} table
 * @returns {{ rows: string, columns?: string, measure?: string, where: string[], totals: true, threshold: number }}
 */
export function toRequest(attribute, table) {
  const chosen = defaults(table);
  const rows = attribute('rows') ?? (chosen.rows ? quoted(chosen.rows) : '');
  const free = attribute('rows') === null && chosen.columns;
  const columns = attribute('columns') ?? (free ? quoted(chosen.columns ?? '') : undefined);
  const threshold = Number(attribute('threshold') ?? leastThreshold);
  return {
    rows,
    ...(columns ? { columns } : {}),
    ...(attribute('measure') ? { measure: attribute('measure') ?? '' } : {}),
    where: conditions(attribute('where') ?? ''),
    totals: true,
    threshold: Math.max(Number.isFinite(threshold) ? threshold : 0, leastThreshold),
  };
}
