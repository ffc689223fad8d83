import { TipstatError } from '../engine/errors.js';

/**
 * A Frictionless data package, as far as the shell needs it to find the bytes.
 * @typedef {object} Package
 * @property {Record<string, any>} descriptor with everything inside that it names by path
 * @property {string[]} paths of the bytes of one resource, in their order
 */

/** @typedef {(path: string) => Promise<Uint8Array>} ReadBeside gives a small file that stands beside the descriptor */

const DESCRIPTOR_PARTS = ['schema', 'dialect'];

/** @param {string} found @param {string} expected @param {string} [subject] */
const badPackage = (found, expected, subject) =>
  new TipstatError({ code: 'bad-package', subject, found, expected });

/**
 * The descriptor in a text; null where it is something else.
 * @param {string} text
 * @returns {Record<string, any> | null}
 */
export function parseDescriptor(text) {
  try {
    const value = JSON.parse(text);
    return Array.isArray(value?.resources) ? value : null;
  } catch {
    return null;
  }
}

/**
 * A package around a single input, for a schema that stands in a file of its own.
 * @param {string} text of a Table Schema, or of a descriptor whose first schema it is
 * @returns {Record<string, any>}
 * @throws {TipstatError} `bad-package`
 */
export function descriptorAround(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw badPackage('a text that is no JSON', 'a Table Schema as JSON', '--schema');
  }
  const [first] = Array.isArray(value?.resources) ? value.resources : [{ schema: value }];
  if (!Array.isArray(first?.schema?.fields))
    throw badPackage('no fields', 'a Table Schema with fields', '--schema');
  return { ...value, resources: [{ ...first, path: 'input' }] };
}

/**
 * Chooses the resource that is the table and fetches the schema and dialect that it names.
 * @param {Record<string, any>} descriptor
 * @param {string | undefined} wanted name of a resource; without it the first one that names a file
 * @param {ReadBeside} readBeside
 * @returns {Promise<Package>}
 * @throws {TipstatError} `bad-package`
 */
export async function openPackage(descriptor, wanted, readBeside) {
  const { resources } = descriptor;
  const resource = resources.find((/** @type {any} */ { name, path } = {}) =>
    wanted === undefined ? path !== undefined : name === wanted,
  );
  if (!resource) throw badPackage('no resource with a path', 'resources with a path', wanted);
  const paths = [resource.path].flat();
  if (!paths.length) throw badPackage('no path', 'a path beside the package', resource.name);
  for (const path of paths) checkPath(path);
  const parts = await Promise.all(
    DESCRIPTOR_PARTS.filter((part) => typeof resource[part] === 'string').map(async (part) => [
      part,
      await readPart(resource[part], readBeside),
    ]),
  );
  const chosen = { ...resource, ...Object.fromEntries(parts), path: paths[0] };
  return { descriptor: { ...descriptor, resources: [chosen] }, paths };
}

/**
 * @param {string} path
 * @param {ReadBeside} readBeside
 */
async function readPart(path, readBeside) {
  checkPath(path);
  try {
    return JSON.parse(new TextDecoder().decode(await readBeside(path)));
  } catch (thrown) {
    if (thrown instanceof TipstatError) throw thrown;
    throw badPackage('a text that is no JSON', 'JSON', path);
  }
}

/**
 * @param {unknown} path
 * @throws {TipstatError} `bad-package` unless it leads to a file in the package's own folder or below
 */
function checkPath(path) {
  const expected = 'a path below the folder of the package';
  if (typeof path !== 'string') throw badPackage(typeof path, expected);
  const isBelow =
    /^[^\\:?#%\p{Cc}]+$/u.test(path) &&
    path.split('/').every((step) => step && step !== '.' && step !== '..');
  if (!isBelow) throw badPackage(path, expected);
}
