/**
 * What one run measured: medians in milliseconds by name, bytes, megabytes.
 * @typedef {object} Measured
 * @property {Record<string, number>} medians of those who answer from bytes in memory
 * @property {{bare: number, native: number, wasm: number, tipstatAgain: number, duckdbAgain: number}} single
 * @property {{answered: number, drained: number}} network
 * @property {{ours1: number, ours5: number, duckdb5: number}} peak megabytes
 * @property {number} firstLoad bytes of the module and its glue under brotli
 * @property {{longest: number, cancelled: number}} slices milliseconds of work on the page's own thread
 * @property {{rows: number, ratio: number}[]} painted to the painted table, against a page with PapaParse
 *
 * A ratio that is held against a gate: reached where it is at least, or at most, that much.
 * @typedef {{name: string, got: number, gate: number, aim: number, isLess: boolean}} Row
 */

const best = (/** @type {Record<string, number>} */ medians, /** @type {string} */ start) =>
  Math.min(
    ...Object.entries(medians).flatMap(([name, time]) => (name.startsWith(start) ? [time] : [])),
  );

/** @param {Measured} run @returns {Row[]} */
export function gatesOf({ medians, single, network, peak, firstLoad, slices, painted }) {
  const ours = medians['Tipstat, streamed'] ?? NaN;
  const all = medians['Tipstat, all columns'] ?? NaN;
  const row = (
    /** @type {string} */ name,
    /** @type {number} */ got,
    /** @type {number} */ gate,
    /** @type {number} */ aim,
  ) => ({ name, got, gate, aim, isLess: aim < gate });
  const of = (/** @type {string} */ name) => (medians[name] ?? NaN) / ours;
  return [
    row('best DuckDB-WASM mode / ours', best(medians, 'DuckDB-WASM') / ours, 10, 20),
    row('byte loop by hand / ours', of('byte loop by hand'), 4, 8),
    row('PapaParse with step / ours', of('PapaParse, step'), 10, 20),
    row('Arquero / ours', of('Arquero'), 25, 60),
    row('Perspective / ours', of('Perspective'), 50, 120),
    row('our rate, needed columns, of the bare scan', single.bare / ours, 0.22, 0.4),
    row('our rate, all columns, of the bare scan', single.bare / all, 0.1, 0.2),
    row('WebAssembly of native SSE4.2', single.native / single.wasm, 0.7, 0.85),
    row('asked again: DuckDB table / ours', single.duckdbAgain / single.tipstatAgain, 20, 50),
    row('streamed peak, 5,000,000 / 1,000,000 rows', peak.ours5 / peak.ours1, 1.3, 1.1),
    row('peak at 5,000,000 rows: DuckDB / ours', peak.duckdb5 / peak.ours5, 5, 10),
    row('fetched to answers / drained', network.answered / network.drained, 1.25, 0.9),
    row('longest task, all columns on the main thread, ms', slices.longest, 50, 16),
    row('a cancelled reading goes on, ms', slices.cancelled, 50, 16),
    row('brotli of first module and glue, kB', firstLoad / 1000, 45, 30),
    ...painted.map(({ rows, ratio }) =>
      row(`${rows} rows to the painted table / PapaParse page`, ratio, 1.3, 1),
    ),
  ];
}

/** @param {Row} row @returns {boolean} */
export const isReached = ({ got, gate, isLess }) => (isLess ? got <= gate : got >= gate);

/**
 * Ratios that are worse by more than a tenth than those that were kept last.
 * @param {readonly Row[]} rows
 * @param {string} kept the results as they stand in the repository
 * @returns {string[]} a line each
 */
export function regressions(rows, kept) {
  return rows.flatMap(({ name, got, isLess }) => {
    const lines = kept.split('\n').filter((line) => line.startsWith(`| ${name} |`));
    const before = Number(lines.at(-1)?.split('|')[2]?.replaceAll(',', ''));
    const isWorse = isLess ? got > before * 1.1 : got < before / 1.1;
    return isWorse ? [`worse by more than a tenth: ${name}, ${figure(got)}, was ${before}`] : [];
  });
}

/** @param {number} number @returns {string} three digits */
export const figure = (number) =>
  number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2);
