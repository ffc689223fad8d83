// Finds the fewest figures that must change in made tables, with Tipstat and as a mixed-integer program, and compares
// the answers.
//
//     node tests/bench/localise/run.mjs [--limit 60]      seconds for each solver and table
//
// Needs build/native/tipstat_cases and Debian's coinor-cbc, glpk-utils and lp-solve.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { run } from '../../../scripts/lib/run.mjs';
import { madeTable, randomNumbers } from './made.mjs';
import { rivals } from './rivals.mjs';

const program = fileURLToPath(new URL('../../../build/native/tipstat_cases', import.meta.url));
const { values } = parseArgs({ options: { limit: { type: 'string', default: '60' } } });
const folder = await mkdtemp(join(tmpdir(), 'localise-'));
const solvers = rivals(folder, Number(values.limit));

/** Countries and wrong figures. */
const sizes = [
  [4, 1],
  [4, 2],
  [4, 3],
  [10, 2],
  [20, 3],
  [20, 5],
  [100, 5],
];

/** @param {string} csv */
async function byTipstat(csv) {
  const own = join(folder, 'cases', 'table');
  await mkdir(own, { recursive: true });
  await writeFile(join(own, 'input.csv'), csv);
  await writeFile(join(own, 'causes.request'), 'causes\nrelations=none\n');
  const start = performance.now();
  await run(program, [join(folder, 'cases'), '--update']);
  const seconds = (performance.now() - start) / 1000;
  const { findings } = JSON.parse(await readFile(join(own, 'causes.json'), 'utf8'));
  const repaired = findings.filter((/** @type {any} */ finding) => finding.args.repairs);
  const changes = repaired.reduce(
    (/** @type {number} */ sum, /** @type {any} */ { cells }) => sum + cells.length,
    0,
  );
  return { seconds, changes };
}

let differences = 0;
try {
  process.stdout.write('| figures | sums | fewest changes | Tipstat | CBC | GLPK | lp_solve |\n');
  process.stdout.write('|---|---|---|---|---|---|---|\n');
  for (const [index, [countries = 0, errors = 0]] of sizes.entries()) {
    const table = madeTable(countries, errors, randomNumbers(71 + index));
    const own = await byTipstat(table.csv);
    const cells = [`${own.seconds.toFixed(3)} s`];
    for (const solve of Object.values(solvers)) {
      const { seconds, changes } = await solve(table);
      const differs = changes !== null && changes !== own.changes;
      differences += differs ? 1 : 0;
      cells.push(
        changes === null ? 'no answer' : `${seconds.toFixed(2)} s${differs ? ` (${changes})` : ''}`,
      );
    }
    const row = [table.figures.length, table.sums.length, own.changes, ...cells];
    process.stdout.write(`| ${row.join(' | ')} |\n`);
  }
} finally {
  await rm(folder, { recursive: true });
}
process.stdout.write(`\n${differences} answers differ.\n`);
process.exitCode = differences > 0 ? 1 : 0;
