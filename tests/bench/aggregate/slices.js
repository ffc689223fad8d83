import { Foreground } from '../../../web/engine/foreground.js';
import { pauseBetweenSlices } from '../../../web/engine/pace.js';
import { REQUESTS } from './questions.js';
import { open } from './tipstat.js';

const wait = (/** @type {number} */ milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * All columns read and both questions answered on the page's own thread, in slices; and how long a reading goes on that
 * is cancelled.
 * @param {Uint8Array} bytes
 * @returns {Promise<{longest: number, cancelled: number}>} milliseconds: the longest task, or where none took 50, the
 *   longest gap of a timer of 10
 */
export async function workInSlices(bytes) {
  /** @type {number[]} */
  const tasks = [];
  const observer = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  let [last, gap] = [performance.now(), 0];
  const timer = setInterval(() => {
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
  }, 10);
  const place = new Foreground(await open([]), pauseBetweenSlices());
  await place.append(bytes);
  await place.finish();
  for (const request of REQUESTS) {
    await place.ask('aggregate', request);
    await wait(0);
  }
  await place.ask('validate', [['relations', 'none']]);
  await wait(100);
  clearInterval(timer);
  observer.disconnect();
  place.close();
  return {
    longest: tasks.length > 0 ? Math.max(...tasks) : gap,
    cancelled: await cancelled(bytes),
  };
}

/** @param {Uint8Array} bytes */
async function cancelled(bytes) {
  const controller = new AbortController();
  const place = new Foreground(await open([]), pauseBetweenSlices(controller.signal));
  const stopped = place.append(bytes).then(
    () => NaN,
    () => performance.now(),
  );
  await wait(50);
  const asked = performance.now();
  controller.abort();
  const taken = (await stopped) - asked;
  place.close();
  return taken;
}
