// Tables of people by sex, age and citizenship with all totals, in which some figures are wrong.

/** @param {number} seed @returns {(below: number) => number} */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const labels = [
  ['Total', 'Female', 'Male', 'Unknown'],
  ['Total', '0-17', '18-29', '30-59', 'Unknown'],
];

/**
 * @param {number} countries
 * @param {number} errors
 * @param {(below: number) => number} random
 * @returns {{csv: string, figures: number[], sums: number[][]}} each sum lists the figure of the total, then those of
 *   the parts
 */
export function madeTable(countries, errors, random) {
  const names = Array.from({ length: countries }, (_, i) => `Country ${i + 1}`);
  const dimensions = [...labels, ['Total', ...names, 'Unknown']];
  const sizes = dimensions.map((dimension) => dimension.length);
  /** @param {number[]} key */
  const placeOf = (key) => key.reduce((place, code, i) => place * (sizes[i] ?? 0) + code, 0);
  const keys = dimensions.reduce(
    (/** @type {number[][]} */ all, dimension) =>
      all.flatMap((key) => dimension.map((_, code) => [...key, code])),
    [[]],
  );
  const figures = new Array(keys.length).fill(0);
  for (const key of keys.filter((one) => !one.includes(0))) {
    const count = random(400);
    for (let mask = 0; mask < 8; mask++) {
      figures[placeOf(key.map((code, i) => ((mask >> i) & 1 ? 0 : code)))] += count;
    }
  }
  for (let i = 0; i < errors; i++) figures[random(figures.length)] += 1 + random(90);
  const sums = keys.flatMap((key) =>
    key.flatMap((code, i) =>
      code === 0 ? [(dimensions[i] ?? []).map((_, part) => placeOf(key.with(i, part)))] : [],
    ),
  );
  const rows = keys.map((key, row) => [
    ...key.map((code, i) => dimensions[i]?.[code]),
    figures[row],
  ]);
  const csv = ['Sex,Age,Citizenship,Victims', ...rows.map((row) => row.join(','))].join('\n');
  return { csv: `${csv}\n`, figures, sums };
}
