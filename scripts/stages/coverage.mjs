import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { globSync } from '../lib/glob.mjs';
import { inProject, projectPath, root } from '../lib/project.mjs';
import { runOrThrow } from '../lib/run.mjs';

/**
 * How many lines of a format, or of a folder of the core, its corpus reaches.
 * @typedef {object} Coverage
 * @property {string} format
 * @property {number} lines that can be reached
 * @property {number} reached
 * @property {string[]} unreached `core/src/formats/csv.cc:12`
 */

/** Of the lines of a format, how many its corpus must reach. */
export const leastCoverage = 0.9;

/** @param {Coverage} coverage @returns {boolean} */
export const isEnough = ({ lines, reached }) => lines > 0 && reached >= leastCoverage * lines;

/** @param {Coverage} coverage @returns {string} */
export const coverageText = ({ format, lines, reached }) =>
  `${format}: ${reached} of ${lines} lines (${((100 * reached) / Math.max(1, lines)).toFixed(1)} %)`;

/** Files in the folder of one format by which another reads: they are counted with that one. @type {Record<string, string>} */
const readBy = {
  'core/src/formats/csv/layout.cc': 'csv_layout',
  'core/src/formats/csv/strict.cc': 'companion_csv',
};

/** @param {string} format @returns {string[]} the paths of its sources */
function sourcesOf(format) {
  const patterns = [`formats/${format}.cc`, `formats/${format}/*`, `${format}/*`];
  const own = patterns.flatMap((pattern) => globSync(`core/src/${pattern}`, root));
  const further = Object.keys(readBy).filter((path) => readBy[path] === format);
  return [...own.filter((path) => !(path in readBy)), ...further].map((path) => join(root, path));
}

/**
 * Reads what a run left behind.
 *
 * @param {string} format its file in core/src/formats, and those in a folder of that name there or in core/src
 * @param {string} program that ran
 * @param {string} profile that it wrote
 * @param {string} folder for what is made meanwhile
 * @returns {Promise<Coverage>}
 */
export async function readCoverage(format, program, profile, folder) {
  const sources = sourcesOf(format);
  const merged = join(folder, `${format}.profdata`);
  await runOrThrow('llvm-profdata', ['merge', '-sparse', '-o', merged, profile]);
  const args = ['export', '-format=lcov', program, `-instr-profile=${merged}`];
  const { stdout } = await runOrThrow('llvm-cov', args);
  return countLines(format, sources, stdout);
}

/**
 * @param {string} format
 * @param {readonly string[]} sources
 * @param {string} lcov
 * @returns {Coverage}
 */
function countLines(format, sources, lcov) {
  const coverage = { format, lines: 0, reached: 0, unreached: /** @type {string[]} */ ([]) };
  for (const section of lcov.split('end_of_record\n')) {
    // A compiler cache may have given the compiler names that are relative to the build folder.
    const path = resolve(inProject('build/fuzz'), /^SF:(.*)$/m.exec(section)?.[1] ?? '');
    if (!sources.includes(path)) continue;
    for (const [, line, count] of section.matchAll(/^DA:(\d+),(\d+)$/gm)) {
      coverage.lines++;
      if (count === '0') coverage.unreached.push(`${projectPath(path)}:${line}`);
      else coverage.reached++;
    }
  }
  return coverage;
}

/** @param {Coverage} coverage @returns {string} the unreached lines as they stand in their files */
export const unreachedText = ({ unreached }) =>
  unreached
    .map((place) => {
      const [path, line] = /** @type {[string, string]} */ (place.split(':'));
      return `  ${place}: ${readFileSync(join(root, path), 'utf8').split('\n')[Number(line) - 1]}`;
    })
    .join('\n');
