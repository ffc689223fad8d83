import { throwIfAborted } from './errors.js';

/** The longest stretch of work before other tasks of the page get their turn: a frame is 16 ms. */
const SLICE_MILLISECONDS = 12;

/** @typedef {() => Promise<void>} Pause waits for the other tasks where a slice is over, else returns at once */

/**
 * Waits until the tasks that are due have run. Nested timers would wait 4 ms each; a message does not.
 * @returns {Promise<void>}
 */
function yieldToPage() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * @param {AbortSignal} [signal] the pause rejects with `aborted` once it has fired
 * @returns {Pause} a pause that yields whenever the work since the last yield has filled a slice
 */
export function pauseBetweenSlices(signal) {
  let start = performance.now();
  return async () => {
    if (performance.now() - start >= SLICE_MILLISECONDS) {
      await yieldToPage();
      start = performance.now();
    }
    throwIfAborted(signal);
  };
}

/** @type {Pause} for a Worker or a command line, where nobody waits for the thread */
export async function neverPause() {}
