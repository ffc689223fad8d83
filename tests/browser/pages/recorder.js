/** What happened before the test could ask: events, and the longest time the page did not answer. */
const record = {
  /** @type {{ type: string, code?: string, message?: string, id: string }[]} */
  events: [],
  /** @type {unknown[]} the details of `tipstat-load` */
  answers: [],
  longestGap: 0,
  /** @type {number[]} */
  longTasks: [],
};

// Capturing sees an event whether it bubbles or not.
for (const type of ['tipstat-load', 'tipstat-error']) {
  document.addEventListener(
    type,
    (event) => {
      const { detail } = /** @type {CustomEvent} */ (event);
      const { id } = /** @type {Element} */ (event.target);
      if (type === 'tipstat-load') record.answers.push(detail);
      record.events.push({ type, id, code: detail?.code, message: detail?.message });
    },
    true,
  );
}

let last = performance.now();
setInterval(() => {
  const now = performance.now();
  record.longestGap = Math.max(record.longestGap, now - last);
  last = now;
}, 10);

if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
  new PerformanceObserver((list) => {
    record.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
}

Object.assign(window, { record });
