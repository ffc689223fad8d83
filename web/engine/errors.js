/**
 * What went wrong with a request or an input. Members that do not apply are undefined.
 * @typedef {object} ErrorParts
 * @property {string} code one of the error codes, such as `unclosed-quote`
 * @property {number} [line] physical line in the input, from 1
 * @property {number} [column] column in that line, from 1
 * @property {number} [offset] byte offset in the input, from 0
 * @property {string} [subject] what it is about: a field, a file, an option
 * @property {string} [found]
 * @property {string} [expected]
 */

/** @type {(keyof ErrorParts)[]} */
const PARTS = ['code', 'line', 'column', 'offset', 'subject', 'found', 'expected'];

/** An error with a code that stays; its message is for logs, readers get a sentence made from its parts. */
export class TipstatError extends Error {
  /**
   * @param {ErrorParts} parts
   * @param {ErrorOptions} [options]
   */
  constructor(parts, options) {
    super(describe(parts), options);
    this.name = 'TipstatError';
    this.code = parts.code;
    this.line = parts.line;
    this.column = parts.column;
    this.offset = parts.offset;
    this.subject = parts.subject;
    this.found = parts.found;
    this.expected = parts.expected;
  }

  /** @returns {ErrorParts} the members that apply, fit for JSON and for messages between threads */
  toJSON() {
    const entries = PARTS.filter((part) => this[part] !== undefined);
    return /** @type {ErrorParts} */ (
      Object.fromEntries(entries.map((part) => [part, this[part]]))
    );
  }
}

/** @param {ErrorParts} parts */
function describe({ code, line, column, subject, found, expected }) {
  const place =
    line === undefined ? '' : ` at ${column === undefined ? line : `${line}:${column}`}`;
  const about = subject === undefined ? '' : ` (${subject})`;
  const facts = [
    found === undefined ? '' : `found ${found}`,
    expected === undefined ? '' : `expected ${expected}`,
  ].filter(Boolean);
  return `${code}${about}${place}${facts.length ? `: ${facts.join(', ')}` : ''}`;
}

/**
 * By its name: what a script loaded later throws is of a class of its own.
 * @param {any} thrown
 * @returns {thrown is TipstatError}
 */
const isTipstatError = (thrown) => thrown?.name === 'TipstatError';

/**
 * Anything thrown, as a TipstatError: its own kind unchanged, all else under the code given.
 * @param {unknown} thrown
 * @param {string} code
 * @param {string} [subject]
 * @returns {TipstatError}
 */
export function asTipstatError(thrown, code, subject) {
  if (isTipstatError(thrown)) return thrown;
  const found = thrown instanceof Error ? thrown.message : String(thrown);
  return new TipstatError({ code, subject, found }, { cause: thrown });
}

/**
 * @param {AbortSignal | undefined} signal
 * @throws {TipstatError} `aborted` where the signal has fired
 */
export function throwIfAborted(signal) {
  if (signal?.aborted) throw new TipstatError({ code: 'aborted' }, { cause: signal.reason });
}
