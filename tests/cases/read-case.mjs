import { encodeRequest } from '../../web/engine/request.js';

/** @typedef {import('../../web/engine/gate.js').Gate} Gate */

/**
 * One case: a command over the input of its folder.
 * @typedef {object} Case
 * @property {'validate' | 'aggregate' | 'relations' | 'rows'} command
 * @property {[string, string][]} open options for opening the input
 * @property {[string, string][]} request
 */

const PIECE_BYTES = 64 * 1024;

/**
 * Reads a request file: a command, then lines `key=value`; keys that begin with `open.` are for opening.
 * @param {string} text
 * @returns {Case}
 */
export function readCase(text) {
  const [command, ...lines] = text.split('\n').filter((line) => line !== '');
  const pairs = lines.map((line) => {
    const at = line.indexOf('=');
    if (at < 1) throw new Error(`“${line}” is not key=value`);
    return /** @type {[string, string]} */ ([line.slice(0, at), line.slice(at + 1)]);
  });
  const isOpen = (/** @type {[string, string]} */ [key]) => key.startsWith('open.');
  return {
    command: /** @type {Case['command']} */ (command),
    open: pairs.filter(isOpen).map(([key, value]) => [key.slice('open.'.length), value]),
    request: pairs.filter((pair) => !isOpen(pair)),
  };
}

/**
 * Where the answer to a case stands. A module of the first load reads nothing but CSV, and must say so of any other input.
 * @param {string} glue name of the module: core, core-js, full or full-js
 * @param {string} input
 * @param {string} expected the answer of a module that reads the input
 * @returns {string} `expected`, or the name of a file in this folder
 */
export function expectedFrom(glue, input, expected) {
  const isRead = glue.startsWith('full') || input.endsWith('.csv');
  return isRead ? expected : 'needs-full-module.json';
}

/**
 * What the core says to a case, error or answer.
 * @param {import('../../web/engine/gate.js').CoreModule} module
 * @param {Uint8Array} input
 * @param {Case} theCase
 * @returns {Uint8Array} a copy of the response, byte for byte
 */
export function answerCase({ Gate }, input, { command, open, request }) {
  const gate = new Gate();
  try {
    runSteps(gate, input, { command, open, request });
    return gate.response().slice();
  } finally {
    gate.delete();
  }
}

/**
 * Stops after the first step that fails: its error is the response.
 * @param {Gate} gate
 * @param {Uint8Array} input
 * @param {Case} theCase
 * @returns {boolean}
 */
function runSteps(gate, input, { command, open, request }) {
  send(gate, open);
  if (!gate.open()) return false;
  for (let at = 0; at < input.length; at += PIECE_BYTES) {
    const piece = input.subarray(at, at + PIECE_BYTES);
    gate.input(piece.length)?.set(piece);
    if (!gate.append(piece.length)) return false;
  }
  if (!gate.finish() || !advanceToEnd(gate)) return false;
  send(gate, request);
  return gate[command]();
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
