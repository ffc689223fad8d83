import { readFile } from 'node:fs/promises';

/**
 * Functions in Emscripten's glue that our pages never call: the gate takes and gives no C++ strings and no smart pointers,
 * and the page itself instantiates the module (`instantiateWasm`). Some must be there to be registered; none is run.
 */
const unused = [
  ...['__embind_register_std_string', '__embind_register_std_wstring', 'genericPointerToWireType'],
  ...['UTF8ToString', 'UTF16ToString', 'UTF32ToString', 'lengthBytesUTF8', 'lengthBytesUTF16'],
  ...['lengthBytesUTF32', 'stringToUTF8Array', 'stringToUTF8', 'stringToUTF16', 'stringToUTF32'],
  ...['instantiateArrayBuffer', 'instantiateAsync', 'getBinaryPromise', 'getBinary'],
  ...[
    'ClassHandle_isAliasOf',
    'ClassHandle_deleteLater',
    'ClassHandle_clone',
    'flushPendingDeletes',
  ],
  ...['getInheritedInstanceCount', 'getLiveInheritedInstances', 'setDelayFunction', '_embind_repr'],
  ...['count_emval_handles', 'get_first_emval'],
];

/**
 * @param {string} text
 * @param {number} open where a brace stands; no brace stands alone in a text or a pattern of Emscripten's glue
 * @returns {number} where the brace that closes it stands
 */
function closingBrace(text, open) {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  throw new Error('Emscripten’s glue has a brace that is not closed.');
}

/**
 * @param {string} text glue as Emscripten writes it
 * @returns {string} the same, with nothing in the functions that are not used
 */
export function trimGlue(text) {
  let trimmed = text;
  for (const name of unused) {
    const start = new RegExp(`function ${name}\\([^)]*\\)\\{`).exec(trimmed);
    if (!start) continue;
    const open = start.index + start[0].length - 1;
    trimmed = trimmed.slice(0, open + 1) + trimmed.slice(closingBrace(trimmed, open));
  }
  return trimmed;
}

/** Trims the glue of the first load. @type {import('esbuild').Plugin} */
export const trimmedGlue = {
  name: 'trimmed-glue',
  setup: ({ onLoad }) =>
    onLoad({ filter: /build[\\/]wasm[\\/]core\.mjs$/ }, async ({ path }) => ({
      contents: trimGlue(await readFile(path, 'utf8')),
      loader: 'js',
    })),
};
