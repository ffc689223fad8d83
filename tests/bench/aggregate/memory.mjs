import { readFile, readdir } from 'node:fs/promises';

/**
 * The most memory that any renderer process below a browser's own has ever held.
 * @param {number} browser its process
 * @returns {Promise<number>} megabytes, VmHWM
 */
export async function peakOfRenderers(browser) {
  /** @type {Map<number, {parent: number, command: string, peak: number}>} */
  const processes = new Map();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    const of = (/** @type {string} */ key) =>
      Number(new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    processes.set(Number(name), { parent: of('PPid'), command, peak: of('VmHWM') });
  }
  const isBelow = (/** @type {number} */ id) => {
    for (let at = id; at > 1; at = processes.get(at)?.parent ?? 0) if (at === browser) return true;
    return false;
  };
  const peaks = [...processes].flatMap(([id, { command, peak }]) =>
    command.includes('--type=renderer') && isBelow(id) ? [peak] : [],
  );
  return Math.max(...peaks) / 1024;
}
