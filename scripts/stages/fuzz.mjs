import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buildWithCMake } from '../lib/cmake.mjs';
import { globSync } from '../lib/glob.mjs';
import { inProject, root } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { coverageText, isEnough, readCoverage, unreachedText } from './coverage.mjs';
import { addUp, broken, countFaults, plant } from './stage.mjs';
import { inTemporaryFolder, writeFiles } from './temporary.mjs';

/** @import { Coverage } from './coverage.mjs' */
/** @import { Counts, Stage } from './stage.mjs' */

/** Further inputs that each fuzzer makes up; the seed is fixed, so they are the same in every run. */
const madeUp = 2000;
const limits = ['-timeout=20', '-rss_limit_mb=1024', '-malloc_limit_mb=512'];

/** @returns {string[]} names of all formats */
const formats = () =>
  globSync('core/src/formats/*.cc', root).map((path) => basename(path).replace('.cc', ''));

/** Folders of the core that have a fuzzer of their own, `tests/fuzz/NAME_fuzzer.cc`. */
const folders = ['rulesets'];

/** @param {string} format @returns {string} */
const corpusOf = (format) => inProject('tests/fuzz/corpus', format);

/**
 * Gives a fuzzer its corpus, then what it makes up.
 *
 * @param {string} target
 * @param {string} format whose lines are counted
 * @param {string} corpus folder
 * @returns {Promise<{counts: Counts, coverage?: Coverage}>}
 */
const fuzz = (target, format, corpus) =>
  inTemporaryFolder(async (folder) => {
    const program = inProject('build/fuzz', target);
    const profile = join(folder, 'replayed.profraw');
    const files = globSync('*', corpus);
    const artefacts = `-artifact_prefix=${folder}/`;
    const replayed = await run(program, ['-runs=0', ...limits, artefacts, corpus], {
      env: { LLVM_PROFILE_FILE: profile },
    });
    if (replayed.status !== 0 || files.length === 0) return { counts: failure(target, replayed) };
    const found = join(folder, 'found');
    await mkdir(found);
    const budget = [`-runs=${madeUp}`, '-seed=1', ...limits, artefacts, found, corpus];
    const fuzzed = await run(program, budget, { env: { LLVM_PROFILE_FILE: '/dev/null' } });
    if (fuzzed.status !== 0) return { counts: failure(target, fuzzed) };
    const coverage = await readCoverage(format, program, profile, folder);
    return { counts: { passed: files.length + 1, failed: 0, log: '' }, coverage };
  });

/**
 * @param {string} target
 * @param {import('../lib/run.mjs').Outcome} outcome
 * @returns {Counts}
 */
const failure = (target, { output }) => ({
  passed: 0,
  failed: 1,
  log: `${target}:\n${output.split('\n').slice(-80).join('\n')}`,
});

/** @param {Coverage} coverage @returns {Counts} */
const countCoverage = (coverage) =>
  countFaults(
    [coverage.format],
    isEnough(coverage) ? [] : [`${coverageText(coverage)}\n${unreachedText(coverage)}`],
  );

/** @param {string} target @param {string} format @param {string} corpus @returns {Promise<Counts>} */
async function fuzzAndCount(target, format, corpus) {
  const { counts, coverage } = await fuzz(target, format, corpus);
  return coverage ? addUp([counts, countCoverage(coverage)]) : counts;
}

/** @param {readonly string[]} targets @returns {Promise<void>} */
export const buildFuzzers = (targets = ['tipstat_fuzz']) => buildWithCMake('fuzz', targets);

/** @returns {Promise<Coverage[]>} of every format that has a corpus */
export async function coverageOfCorpora() {
  const all = [];
  const names = [...formats(), ...folders];
  for (const format of names.filter((name) => globSync('*', corpusOf(name)).length > 0)) {
    const { coverage, counts } = await fuzz(`fuzz_${format}`, format, corpusOf(format));
    if (!coverage) throw new Error(counts.log);
    all.push(coverage);
  }
  return all;
}

/**
 * @param {string} target
 * @param {string} [format] whose lines are counted
 * @returns {Promise<Counts>} of a fuzzer whose corpus is one small file
 */
const fuzzPlanted = (target, format = 'csv') =>
  inTemporaryFolder(async (folder) => {
    try {
      await buildFuzzers([target]);
    } catch (error) {
      return broken(error);
    }
    await writeFiles(folder, { 'small.csv': 'Area,Cases\nKH,1\nLA,2\n' });
    return fuzzAndCount(target, format, folder);
  });

/** @type {Stage} */
export const fuzzCorpora = {
  name: 'fuzz corpora',
  run: async () => {
    await buildFuzzers();
    const counts = [];
    for (const format of [...formats(), ...folders]) {
      counts.push(
        globSync('*', corpusOf(format)).length > 0
          ? await fuzzAndCount(`fuzz_${format}`, format, corpusOf(format))
          : broken(`${format}: no corpus in tests/fuzz/corpus`),
      );
    }
    return addUp(counts);
  },
  plants: [
    plant(
      'a reader that depends on how its input is cut',
      () => fuzzPlanted('planted_fuzz_piecewise'),
      'BROKEN PROMISE: pieces of',
    ),
    plant(
      'a reader that reads past the end',
      () => fuzzPlanted('planted_fuzz_past_the_end'),
      'AddressSanitizer: heap-buffer-overflow',
    ),
    plant('a corpus that reaches too little', () => fuzzPlanted('fuzz_csv'), 'csv: '),
  ],
};
