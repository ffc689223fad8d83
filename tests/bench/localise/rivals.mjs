// The same problem as a mixed-integer program: a yes or no for each figure that changes, as few as can be.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../../scripts/lib/run.mjs';

/** Larger than any figure here can become. */
const most = 100000;

/**
 * The program in CPLEX's LP format, which CBC and GLPK read.
 * @param {{figures: number[], sums: number[][]}} table
 */
function asLp({ figures, sums }) {
  const rows = sums.map(
    ([total, ...parts]) => `x${total} - ${parts.map((i) => `x${i}`).join(' - ')} = 0`,
  );
  for (const [i, figure] of figures.entries()) {
    rows.push(`x${i} - ${most} b${i} <= ${figure}`, `x${i} + ${most} b${i} >= ${figure}`);
  }
  const all = figures.map((_, i) => i);
  return [
    'Minimize',
    `obj: ${all.map((i) => `b${i}`).join(' + ')}`,
    'Subject To',
    ...rows.map((row, i) => `c${i}: ${row}`),
    'General',
    ...all.map((i) => `x${i}`),
    'Binary',
    ...all.map((i) => `b${i}`),
    'End',
    '',
  ].join('\n');
}

/**
 * The same as lp_solve writes it.
 * @param {{figures: number[], sums: number[][]}} table
 */
function asLpSolve({ figures, sums }) {
  const all = figures.map((_, i) => i);
  return [
    `min: ${all.map((i) => `b${i}`).join(' + ')};`,
    ...sums.map(([total, ...parts]) => `x${total} - ${parts.map((i) => `x${i}`).join(' - ')} = 0;`),
    ...figures.flatMap((figure, i) => [
      `x${i} - ${most} b${i} <= ${figure};`,
      `x${i} + ${most} b${i} >= ${figure};`,
    ]),
    ...all.map((i) => `b${i} <= 1;`),
    `int ${all.map((i) => `x${i},b${i}`).join(',')};`,
    '',
  ].join('\n');
}

/** @typedef {{figures: number[], sums: number[][]}} Program */
/** @typedef {{seconds: number, changes: number | null}} Solved null where it did not end in time */

/**
 * @param {string} folder for its files
 * @param {number} limit in seconds
 * @returns {Record<string, (table: Program) => Promise<Solved>>}
 */
export function rivals(folder, limit) {
  const problem = join(folder, 'problem.lp');
  const answer = join(folder, 'answer.txt');
  /**
   * @param {string} text
   * @param {string[]} command
   * @param {RegExp} objective
   */
  const solve = async (text, [program = '', ...args], objective) => {
    await writeFile(problem, text);
    await writeFile(answer, '');
    const start = performance.now();
    const { output } = await run(program, args);
    const seconds = (performance.now() - start) / 1000;
    const found = objective.exec(output + (await readFile(answer, 'utf8')))?.[1];
    return { seconds, changes: found && seconds < limit ? Math.round(Number(found)) : null };
  };
  return {
    CBC: (table) =>
      solve(
        asLp(table),
        ['cbc', problem, 'sec', String(limit), 'solve', 'solu', answer],
        /^Optimal - objective value\s+([\d.]+)/m,
      ),
    GLPK: (table) =>
      solve(
        asLp(table),
        ['glpsol', '--lp', problem, '--tmlim', String(limit), '-o', answer],
        /^Status:\s+INTEGER OPTIMAL[^]*?^Objective:\s+obj = ([\d.]+)/m,
      ),
    lp_solve: (table) =>
      solve(
        asLpSolve(table),
        ['lp_solve', '-timeout', String(limit), '-S3', problem],
        /^Value of objective function:\s+([\d.]+)/m,
      ),
  };
}
