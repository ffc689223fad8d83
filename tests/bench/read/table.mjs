/**
 * @typedef {object} Run
 * @property {{name: string, input: string, milliseconds: number[]}[]} measured
 * @property {number} rounds
 * @property {number} rows
 * @property {Record<string, number>} sizes bytes of each input
 * @property {string} browser
 * @property {string} processor
 * @property {Record<string, string>} versions
 * @property {string} date
 */

/** @param {number[]} numbers @param {number} part from 0 to 1 */
function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}

/**
 * The medians of a run, their spread, and how many times as long as Tipstat's table each took.
 * @param {Run} run
 * @returns {string} in Markdown
 */
export function table({ measured, rounds, rows, sizes, browser, processor, versions, date }) {
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const lines = measured.map(({ name, input, milliseconds }) => {
    const own = measured.find((other) => other.input === input)?.milliseconds ?? [];
    const median = quantile(milliseconds, 0.5);
    const spread = `${quantile(milliseconds, 0.25).toFixed(0)}–${quantile(milliseconds, 0.75).toFixed(0)}`;
    return `| ${input} | ${name} | ${median.toFixed(0)} | ${spread} | ${(median / quantile(own, 0.5)).toFixed(2)} |`;
  });
  const megabytes = Object.entries(sizes).map(
    ([kind, size]) => `${kind} ${(size / 1e6).toFixed(1)} MB`,
  );
  return [
    `## ${date}: ${rows} rows of 13 columns`,
    '',
    `${megabytes.join(', ')}; ${rounds} rounds after one to warm up, interleaved, in one page of ${browser} on ${processor}. ${named.join(', ')}.`,
    '',
    '| input | reader | median ms | middle half | times Tipstat, table |',
    '|---|---|---:|---:|---:|',
    ...lines,
  ].join('\n');
}
