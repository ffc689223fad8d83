/**
 * @typedef {object} Deferred
 * @property {Promise<any>} promise
 * @property {(value: any) => void} resolve
 * @property {(reason: any) => void} reject
 * @property {() => Deferred} next itself while it is open, else a new one
 */

/**
 * A promise with its ends. A rejection that nobody listens for stays silent, because the page shows it.
 * @returns {Deferred}
 */
export function deferred() {
  /** @type {(value: any) => void} */
  let resolve = () => {};
  /** @type {(reason: any) => void} */
  let reject = () => {};
  let open = true;
  const promise = new Promise((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  promise.catch(() => {});
  /** @type {Deferred} */
  const self = {
    promise,
    resolve: (value) => {
      open = false;
      resolve(value);
    },
    reject: (reason) => {
      open = false;
      reject(reason);
    },
    next: () => (open ? self : deferred()),
  };
  return self;
}

/** @returns {Promise<void>} once the children of every element are there */
export function documentParsed() {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}

/**
 * @param {Element} element
 * @param {AbortSignal} signal
 * @returns {Promise<void>} once the element is near the part of the page that is seen; rejects when aborted
 */
export function nearViewport(element, signal) {
  return new Promise((resolve, reject) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: '400px' },
    );
    observer.observe(element);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      reject(signal.reason);
    });
  });
}
