/**
 * The one Trusted Types policy of this script: it lets through addresses in its own folder and no other.
 * @param {string} base address of the folder
 * @returns {(address: string) => any} gives what `script.src` and `new Worker` take; throws where the page
 *   forbids the policy
 */
export function trustOwnFiles(base) {
  /** @type {any} */
  let policy;
  return (address) => {
    const { trustedTypes } = /** @type {any} */ (globalThis);
    if (!trustedTypes) return own(address);
    policy ??= trustedTypes.createPolicy('tipstat', { createScriptURL: own });
    return policy.createScriptURL(address);
  };

  /** @param {string} address */
  function own(address) {
    if (!address.startsWith(base)) throw new TypeError(`not a file of Tipstat: ${address}`);
    return address;
  }
}
