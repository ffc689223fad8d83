import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Paths that match a pattern of `*` (inside one name) and `**` (any depth of folders).
 *
 * @param {string} pattern absolute, or relative to `cwd`
 * @param {string} [cwd]
 * @returns {string[]} sorted; empty where nothing matches
 */
export function globSync(pattern, cwd = '/') {
  const absolute = pattern.startsWith('/');
  const segments = pattern.split('/').filter(Boolean);
  return match(absolute ? '/' : cwd, segments)
    .map((path) => (absolute ? path : path.slice(join(cwd, '/').length)))
    .sort();
}

/**
 * @param {string} folder
 * @param {string[]} segments
 * @returns {string[]}
 */
function match(folder, [segment, ...rest]) {
  if (segment === '**') {
    const deeper = entries(folder).filter((entry) => entry.isDirectory());
    return [
      ...match(folder, rest),
      ...deeper.flatMap((entry) => match(join(folder, entry.name), ['**', ...rest])),
    ];
  }
  const name = toRegExp(segment ?? '');
  const found = entries(folder).filter((entry) => name.test(entry.name));
  if (rest.length === 0) return found.map((entry) => join(folder, entry.name));
  return found
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => match(join(folder, entry.name), rest));
}

/** @param {string} segment */
function toRegExp(segment) {
  const escaped = segment.replace(/[.+?^${}()|\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`);
}

/** @param {string} folder */
function entries(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
