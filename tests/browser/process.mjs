import { spawn } from 'node:child_process';

/** @type {Set<number>} process groups that this run started and has not ended */
const groups = new Set();

/** @param {number} group */
export function endGroup(group) {
  groups.delete(group);
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

/** @param {number} group one that somebody else spawned for us, detached */
export function rememberGroup(group) {
  groups.add(group);
}

/**
 * Starts a program as the leader of its own process group, so that all its children end with it.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} environment beside this process's own
 * @returns {{ group: number, child: import('node:child_process').ChildProcess }}
 */
export function startGroup(program, args, environment = {}) {
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  child.on('error', () => {});
  if (child.pid === undefined) throw new Error(`${program} cannot be started`);
  groups.add(child.pid);
  return { group: child.pid, child };
}

export function endAllGroups() {
  for (const group of [...groups]) endGroup(group);
}

process.on('exit', endAllGroups);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(2));

/**
 * @template T
 * @param {Promise<T>} work
 * @param {number} milliseconds
 * @param {string} what named in the error when the time is over
 * @returns {Promise<T>}
 */
export function within(work, milliseconds, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what}: no answer in ${milliseconds} ms`)),
      milliseconds,
    );
  });
  return /** @type {Promise<T>} */ (Promise.race([work, limit]).finally(() => clearTimeout(timer)));
}
