/**
 * A linear scale.
 * @param {[number, number]} domain of different ends
 * @param {[number, number]} range
 * @returns {(value: number) => number}
 */
export function linear([from, to], [start, end]) {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/**
 * Steps of 1, 2 or 5 times a power of ten that cover a range of values and contain zero.
 * @param {number} low
 * @param {number} high
 * @param {number} count about how many are wanted, at least 2
 * @returns {number[]} ascending, at least two
 */
export function niceTicks(low, high, count) {
  const bottom = Math.min(low, 0);
  const top = Math.max(high, 0);
  const span = top - bottom || 1;
  const step = niceStep(span / count);
  const first = Math.floor(bottom / step);
  const last = Math.max(Math.ceil(top / step), first + 1);
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(decimals)),
  );
}

/** @param {number} raw more than 0 @returns {number} the next of 1, 2, 5 · 10ⁿ */
function niceStep(raw) {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5].find((candidate) => candidate * power >= raw * 0.999) ?? 10;
  return factor * power;
}

/** @param {number} value @returns {number} with at most two decimals, so that files stay short */
export const round = (value) => Math.round(value * 100) / 100;
