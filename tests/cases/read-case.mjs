import { encodeRequest } from '../../web/engine/request.js';

/** @typedef {import('../../web/engine/gate.js').Gate} Gate */

/**
 * One case: a question over the input of its folder.
 * @typedef {object} Case
 * @property {string} question
 * @property {'' | 'table' | 'format' | 'question'} needsFull where a line says `module=full`, the module of a first load
 *   leaves the table to the other; where it says `module=full-format`, it does so as soon as it sees the file, where it
 *   says `module=full-question`, only when it would have to refuse an answer
 * @property {[string, string][]} open options for opening the input
 * @property {[string, string][]} keep tables to read and keep before: name and file of the folder
 * @property {[string, string][]} texts keys of the request whose value is the text of a file of the folder
 * @property {[string, string][]} request
 */

const PIECE_BYTES = 64 * 1024;

/** What the module of a page's first load answers, the measures that it knows, and the options that it does not. */
const FIRST_QUESTIONS = ['validate', 'aggregate'];
const FIRST_MEASURES = ['change', 'count', 'growth', 'max', 'mean', 'min', 'share', 'sum'];
const FURTHER_OPTIONS = ['rollup', 'order', 'top'];

/**
 * Reads a request file: a question, then lines `key=value`; keys that begin with `open.` are for opening, with `keep.`
 * they name tables to keep, with `text.` files of the folder whose text is the value.
 * @param {string} text
 * @returns {Case}
 */
export function readCase(text) {
  const all = text.split('\n');
  const [question, ...lines] = all.filter((line) => line !== '' && !line.startsWith('module='));
  const pairs = lines.map((line) => {
    const at = line.indexOf('=');
    if (at < 1) throw new Error(`“${line}” is not key=value`);
    return /** @type {[string, string]} */ ([line.slice(0, at), line.slice(at + 1)]);
  });
  const under = (/** @type {string} */ prefix) =>
    pairs
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => /** @type {[string, string]} */ ([key.slice(prefix.length), value]));
  const isOwn = (/** @type {string} */ key) => !/^(open|keep|text)\./.test(key);
  return {
    question: question ?? '',
    needsFull: all.includes('module=full')
      ? 'table'
      : all.includes('module=full-format')
        ? 'format'
        : all.includes('module=full-question')
          ? 'question'
          : '',
    open: under('open.'),
    keep: under('keep.'),
    texts: under('text.'),
    request: pairs.filter(([key]) => isOwn(key)),
  };
}

/**
 * Where the answer to a case stands. The module of the first load reads nothing but CSV and answers two questions; of
 * anything else it must say so.
 * @param {string} glue name of the module: core, core-js, full or full-js
 * @param {string} input
 * @param {Case} theCase
 * @param {string} expected the answer of a module that reads the input
 * @returns {string} `expected`, or the name of a file in this folder
 */
export function expectedFrom(glue, input, theCase, expected) {
  if (glue.startsWith('full')) return expected;
  if (!input.endsWith('.csv') || theCase.needsFull === 'format') return 'needs-full-module.json';
  if (theCase.needsFull === 'table') return 'table-needs-full-module.json';
  return isFirst(theCase) && theCase.needsFull === '' ? expected : 'question-needs-full-module.json';
}

/** @param {Case} theCase @returns {boolean} whether a page's first load answers it */
function isFirst({ question, request }) {
  const measure = request.find(([key]) => key === 'measure')?.[1].split('(')[0] || 'sum';
  return (
    FIRST_QUESTIONS.includes(question) &&
    FIRST_MEASURES.includes(measure) &&
    !request.some(([key]) => FURTHER_OPTIONS.includes(key))
  );
}

/**
 * The line of `tests/fuzz/answers.txt` for a file of the fuzz corpora: its path, the length of the answer and its hash
 * (FNV-1a in 32 bits).
 * @param {import('../../web/engine/gate.js').CoreModule} module that reads every format
 * @param {string} path below tests/fuzz/corpus
 * @param {Uint8Array} input
 * @returns {Promise<string>}
 */
export async function corpusLine(module, path, input) {
  const answer = await answerCase(module, input, readCase('validate\nrelations=all\n'), () => {
    throw new Error('a corpus has no further files');
  });
  let hash = 2166136261;
  for (const byte of answer) hash = Math.imul(hash ^ byte, 16777619);
  return `${path} ${answer.length} ${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

/**
 * What the core says to a case, error or answer.
 * @param {import('../../web/engine/gate.js').CoreModule} module
 * @param {Uint8Array} input
 * @param {Case} theCase
 * @param {(file: string) => Promise<Uint8Array>} readFile gives a file of the case's folder
 * @returns {Promise<Uint8Array>} a copy of the response, byte for byte
 */
export async function answerCase({ Gate }, input, theCase, readFile) {
  const gate = new Gate();
  const kept = await Promise.all(theCase.keep.map(async ([, file]) => readFile(file)));
  const texts = await Promise.all(theCase.texts.map(async ([, file]) => readFile(file)));
  const more = theCase.texts.map(([key], index) => pairOf(key, texts[index]));
  try {
    runSteps(gate, input, { ...theCase, request: [...theCase.request, ...more] }, kept);
    return gate.response().slice();
  } finally {
    gate.delete();
  }
}

/**
 * @param {string} key
 * @param {Uint8Array | undefined} bytes
 * @returns {[string, string]}
 */
function pairOf(key, bytes) {
  return [key, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)];
}

/**
 * Stops after the first step that fails: its error is the response.
 * @param {Gate} gate
 * @param {Uint8Array} input
 * @param {Case} theCase
 * @param {Uint8Array[]} kept the inputs of the tables to keep
 * @returns {boolean}
 */
function runSteps(gate, input, { question, open, keep, request }, kept) {
  for (const [index, [name]] of keep.entries()) {
    if (!load(gate, kept[index] ?? new Uint8Array(), open)) return false;
    send(gate, [['name', name]]);
    if (!gate.keep()) return false;
  }
  if (!load(gate, input, open)) return false;
  send(gate, [['question', question], ...request]);
  return gate.ask();
}

/**
 * @param {Gate} gate
 * @param {Uint8Array} input
 * @param {[string, string][]} open
 * @returns {boolean}
 */
function load(gate, input, open) {
  send(gate, open);
  if (!gate.open()) return false;
  for (let at = 0; at < input.length; at += PIECE_BYTES) {
    const piece = input.subarray(at, at + PIECE_BYTES);
    gate.input(piece.length)?.set(piece);
    if (!gate.append(piece.length)) return false;
  }
  return gate.finish() && advanceToEnd(gate);
}

/**
 * @param {Gate} gate
 * @param {[string, string][]} pairs
 */
function send(gate, pairs) {
  const bytes = encodeRequest(pairs);
  gate.request(bytes.length)?.set(bytes);
}

/** @param {Gate} gate */
function advanceToEnd(gate) {
  let progress = 0;
  while (progress >= 0 && progress < 1) progress = gate.advance();
  return progress >= 0;
}
