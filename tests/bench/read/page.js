import { contenders } from './contenders.js';

/**
 * Times every contender on its inputs in turn, round after round, so that whatever slows the machine slows all.
 * @param {Record<string, string>} addresses of the inputs by kind
 * @param {number} rounds
 * @param {number} rows that each must find
 * @returns {Promise<{name: string, input: string, milliseconds: number[]}[]>}
 */
async function measure(addresses, rounds, rows) {
  const inputs = Object.fromEntries(
    await Promise.all(
      Object.entries(addresses).map(async ([kind, address]) => [
        kind,
        new Uint8Array(await (await fetch(address)).arrayBuffer()),
      ]),
    ),
  );
  const all = (await contenders()).map((contender) => ({ ...contender, milliseconds: [] }));
  for (let round = 0; round <= rounds; round++) {
    for (const contender of all) {
      const start = performance.now();
      const found = await contender.read(inputs[contender.input]);
      const taken = performance.now() - start;
      if (found !== -1 && found !== rows) throw new Error(`${contender.name}: ${found} rows`);
      // The first round warms up.
      if (round > 0) /** @type {number[]} */ (contender.milliseconds).push(taken);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return all.map(({ name, input, milliseconds }) => ({ name, input, milliseconds }));
}

Object.assign(globalThis, { measure });
