import { askAgain, fetchAndAsk, scanBarely, streamAndAsk } from './again.js';
import { contenders } from './contenders.js';
import { agree } from './questions.js';
import { workInSlices } from './slices.js';
import { KEEP, loadAll, streamed } from './tipstat.js';

/** @import { Answers } from './questions.js' */

const take = async (/** @type {string} */ address) =>
  new Uint8Array(await (await fetch(address, { cache: 'no-store' })).arrayBuffer());

/**
 * Times every contender in turn, round after round, so that whatever slows the machine slows all; their answers must be
 * the same, and the byte that was planted must be found in the run that is timed.
 * @param {string} address of the file
 * @param {number} rounds
 * @param {{row: number, at: number}} planted the place of a byte that is no UTF-8
 * @param {string[]} [names] of those who take part; all without it
 */
async function compare(address, rounds, planted, names) {
  const bytes = await take(address);
  const measured = [];
  for (const { name, start, prepare } of contenders) {
    if (names && !names.includes(name)) continue;
    const before = performance.now();
    const answer = await start();
    measured.push({
      ...{ name, prepare, answer },
      start: performance.now() - before,
      milliseconds: /** @type {number[]} */ ([]),
    });
  }
  /** @type {Answers | undefined} */
  let own;
  for (let round = 0; round <= rounds; round++) {
    for (const { name, prepare, answer, milliseconds } of measured) {
      const given = prepare ? prepare(bytes, planted) : bytes;
      const start = performance.now();
      const answers = await answer(given);
      const taken = performance.now() - start;
      own ??= answers;
      if (!agree(own.first, answers.first) || !agree(own.second, answers.second))
        throw new Error(`${name}: another answer`);
      const { findings } = /** @type {{findings?: any[]}} */ (answers);
      if (findings && findings[0]?.cells[0].row !== planted.row)
        throw new Error(`${name}: the planted byte is not found`);
      if (round > 0) milliseconds.push(taken);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return measured.map(({ name, start, milliseconds }) => ({ name, start, milliseconds }));
}

/** Milliseconds of Tipstat alone, for sizes that others would take minutes for. */
async function alone(/** @type {string} */ address, /** @type {number} */ rounds) {
  const bytes = await take(address);
  const times = { streamed: /** @type {number[]} */ ([]), loaded: /** @type {number[]} */ ([]) };
  for (let round = 0; round <= rounds; round++) {
    for (const [
      name,
      read,
    ] of /** @type {['streamed' | 'loaded', (bytes: Uint8Array) => any][]} */ ([
      ['streamed', streamed],
      ['loaded', loadAll],
    ])) {
      const start = performance.now();
      await read(bytes);
      if (round > 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}

/** One contender on a file that it reads once, for the memory that this takes. */
async function once(
  /** @type {string} */ name,
  /** @type {string} */ address,
  /** @type {{at: number}} */ { at },
) {
  if (name === 'Tipstat, streamed') return streamAndAsk(address, KEEP);
  const contender = contenders.find((one) => one.name === name);
  const answer = await contender?.start();
  const bytes = await take(address);
  bytes[at] = 0x69;
  await answer?.(bytes);
}

Object.assign(globalThis, {
  ...{ compare, alone, once },
  askAgain: async (
    /** @type {string} */ address,
    /** @type {number} */ rounds,
    /** @type {{at: number}} */ planted,
  ) => askAgain(await take(address), rounds, planted),
  workInSlices: async (/** @type {string} */ address) => workInSlices(await take(address)),
  scanBarely: async (/** @type {string} */ address, /** @type {number} */ rounds) =>
    scanBarely(await take(address), rounds),
  fetchAndAsk: (/** @type {string} */ address, /** @type {number} */ rounds) =>
    fetchAndAsk(address, rounds, KEEP),
});
