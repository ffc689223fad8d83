/**
 * A core of a few lines with the gate of the real one: what its input says makes it fail. It stands in where a test
 * needs faults that the real core does not have.
 */

/** @typedef {import('../../web/engine/gate.js').Gate} Gate */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * @param {{full?: boolean, slow?: () => void}} [traits] `full` for the module that reads JSON; `slow` is done before a piece is
 *   taken
 * @returns {{createCore: import('../../web/engine/gate.js').CreateCore, gates: FakeGate[]}} `gates` are the instances made
 */
export function fakeCore({ full = false, slow = () => {} } = {}) {
  /** @type {FakeGate[]} */
  const gates = [];
  class Gate extends FakeGate {
    constructor() {
      super(full);
      gates.push(this);
    }

    /** @param {number} size */
    append(size) {
      slow();
      return super.append(size);
    }
  }
  return { createCore: async () => ({ Gate }), gates };
}

/** @implements {Gate} */
export class FakeGate {
  answer = '';
  /** @type {string[]} */
  requests = [];
  deleted = false;
  /** @type {number[]} sizes of the pieces taken */
  pieces = [];
  #buffer = new Uint8Array();
  #request = new Uint8Array();
  #steps = 0;
  /** @type {number[]} */
  #bytes = [];

  /** @param {boolean} full */
  constructor(full) {
    this.full = full;
  }

  /** @param {number} size */
  input(size) {
    this.#buffer = new Uint8Array(size);
    return size > 4 * 1024 * 1024 ? null : this.#buffer;
  }

  /** @param {number} size */
  request(size) {
    this.#request = new Uint8Array(size);
    return size > 1024 * 1024 ? null : this.#request;
  }

  open() {
    this.#bytes = [];
    this.requests.push(decoder.decode(this.#request));
    return true;
  }

  /** @param {number} size */
  append(size) {
    this.pieces.push(size);
    this.#bytes.push(...this.#buffer.subarray(0, size));
    this.#buffer.fill(0x58);
    const text = decoder.decode(Uint8Array.from(this.#bytes.slice(0, 100)));
    if (text.includes('TRAP ON APPEND')) throw new WebAssembly.RuntimeError('unreachable');
    if (text.startsWith('<')) return this.#fail({ code: 'not-a-table', found: 'html' });
    if (text.startsWith('{') && !this.full) return this.#fail({ code: 'needs-full-module' });
    return true;
  }

  finish() {
    if (this.text === '') return this.#fail({ code: 'empty-input' });
    if (this.text.startsWith('[') && !this.full) return this.#fail({ code: 'needs-full-module' });
    this.#steps = 0;
    return true;
  }

  advance() {
    return (this.#steps += 0.25);
  }

  keep() {
    return true;
  }

  ask() {
    const request = decoder.decode(this.#request).replace(/^question\0(\w+)\0/, '');
    const question = /^question\0(\w+)\0/.exec(decoder.decode(this.#request))?.[1];
    if (question === 'validate') {
      if (this.text.includes('TRAP ON VALIDATE')) throw new RangeError('Maximum call stack size');
      return this.#answer({ contract: 1, bytes: this.#bytes.length, full: this.full });
    }
    if (question === 'rows') return this.#answer({ contract: 1, text: this.text });
    if (request.includes('median') && !this.full) return this.#fail({ code: 'needs-full-module' });
    return this.#answer({ contract: 1, request });
  }

  response() {
    return encoder.encode(this.answer);
  }

  delete() {
    this.deleted = true;
  }

  get text() {
    return decoder.decode(Uint8Array.from(this.#bytes));
  }

  /** @param {object} error */
  #fail(error) {
    this.#answer({ contract: 1, error });
    return false;
  }

  /** @param {object} answer */
  #answer(answer) {
    this.answer = JSON.stringify(answer);
    return true;
  }
}
