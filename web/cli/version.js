import { readFileSync } from 'node:fs';

/** The package's own, two folders up from the sources and from the bundle alike. @returns {string} */
export function version() {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
