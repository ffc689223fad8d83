/** The name under which the W3C protocol hands out an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * @typedef {object} Session
 * @property {(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<any>} call
 * @property {any} capabilities
 */

/**
 * @param {string} origin of the driver's server
 * @param {string} path
 * @param {string} method
 * @param {object} [body]
 */
async function send(origin, path, method, body) {
  const response = await fetch(`${origin}${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = /** @type {{ value: any }} */ (await response.json());
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/**
 * @param {string} origin
 * @param {object} capabilities
 * @returns {Promise<Session>}
 */
export async function startSession(origin, capabilities) {
  const session = await send(origin, '/session', 'POST', {
    capabilities: { alwaysMatch: capabilities },
  });
  return {
    capabilities: session.capabilities,
    call: (method, path, body) =>
      send(origin, `/session/${session.sessionId}${path}`, method, body),
  };
}

/**
 * Waits for the promise that the function returns.
 *
 * @param {Session} session
 * @param {Function} work
 * @param {unknown[]} args
 */
export async function execute(session, work, args) {
  const script = `return (${work}).apply(null, arguments)`;
  const value = await session.call('POST', '/execute/sync', { script, args });
  // WebDriver has no undefined.
  return value ?? undefined;
}

/**
 * @param {Session} session
 * @param {unknown} element as `execute` returned it
 */
export async function clickElement(session, element) {
  const id = /** @type {Record<string, string>} */ (element ?? {})[elementKey];
  if (!id) throw new Error('nothing to click');
  await session.call('POST', `/element/${id}/click`, {});
}

/** @type {Record<import('./driver.mjs').Key, string>} */
const keys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Space: ' ',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/**
 * @param {Session} session
 * @param {import('./driver.mjs').Key} key
 */
export async function pressKey(session, key) {
  const value = keys[key];
  await session.call('POST', '/actions', {
    actions: [
      {
        type: 'key',
        id: 'keyboard',
        actions: [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ],
      },
    ],
  });
}
