/**
 * Content-Security-Policy headers by name; the first path segment after the run's name chooses one.
 * `strict` is the policy that the element promises to work under, word for word.
 *
 * @type {Readonly<Record<string, string>>}
 */
const policies = {
  strict:
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'",
  named:
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types tipstat",
  'no-wasm': "default-src 'self'; script-src 'self'; require-trusted-types-for 'script'",
  'trusted-none':
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'",
  // A sandbox without allow-scripts switches scripts off in every engine.
  'no-scripts': "default-src 'self'; sandbox",
  none: '',
};

/** @param {string} name */
export const isPolicy = (name) => Object.hasOwn(policies, name);

/**
 * @param {string} name one of the policies
 * @param {string} reportPath where the browser shall send what it refused
 * @returns {Record<string, string>} the headers, none for the policy `none`
 */
export function policyHeaders(name, reportPath) {
  const policy = policies[name];
  return policy ? { 'Content-Security-Policy': `${policy}; report-uri ${reportPath}` } : {};
}
