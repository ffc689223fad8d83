import { figure, isReached } from './gates.mjs';

/** @param {readonly number[]} numbers @param {number} part from 0 to 1 @returns {number} */
export function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}

/** @param {readonly number[]} numbers */
export const median = (numbers) => quantile(numbers, 0.5);

/** @param {readonly number[]} times */
const spread = (times) => `${quantile(times, 0.25).toFixed(0)}–${quantile(times, 0.75).toFixed(0)}`;

/**
 * @param {object} run
 * @param {string} run.date
 * @param {string} run.where machine, browser, seed
 * @param {string} run.versions
 * @param {{name: string, start: number, milliseconds: number[]}[]} run.compared
 * @param {{name: string, milliseconds: number[]}[]} run.natively
 * @param {import('./gates.mjs').Row[]} run.gates
 * @param {{rows: number, streamed: number, loaded: number, peak?: number}[]} run.sizes
 * @param {Record<string, number>} run.peaks megabytes by name
 * @param {string[]} run.remarks
 * @returns {string} in Markdown
 */
export function table({ date, where, versions, compared, natively, gates, sizes, peaks, remarks }) {
  const own = median(compared[0]?.milliseconds ?? []);
  const line = (/** @type {string} */ name, /** @type {number[]} */ times, start = '') => {
    const middle = median(times);
    return `| ${name} | ${start} | ${middle.toFixed(0)} | ${spread(times)} | ${figure(middle / own)} | ${peaks[name]?.toFixed(0) ?? ''} |`;
  };
  return [
    `## ${date}`,
    '',
    where,
    '',
    versions,
    '',
    '| gate | got | gate | aim | |',
    '|---|---:|---:|---:|---|',
    ...gates.map(
      (row) =>
        `| ${row.name} | ${figure(row.got)} | ${row.isLess ? '≤' : '≥'} ${row.gate} | ${row.aim} | ${isReached(row) ? 'green' : 'red'} |`,
    ),
    '',
    '| from bytes in memory to both answers | start ms | median ms | middle half | times ours | peak MB, read once |',
    '|---|---:|---:|---:|---:|---:|',
    ...compared.map(({ name, start, milliseconds }) => line(name, milliseconds, start.toFixed(0))),
    ...natively.map(({ name, milliseconds }) => line(`natively: ${name}`, milliseconds)),
    '',
    '| rows | streamed ms | all columns ms |',
    '|---:|---:|---:|',
    ...sizes.map(
      ({ rows, streamed, loaded }) => `| ${rows} | ${figure(streamed)} | ${figure(loaded)} |`,
    ),
    ...(remarks.length > 0 ? ['', ...remarks.map((remark) => `- ${remark}`)] : []),
  ].join('\n');
}
