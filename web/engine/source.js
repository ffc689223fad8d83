import { TipstatError, asTipstatError } from './errors.js';

/** @typedef {Response | Uint8Array | ReadableStream<Uint8Array>} Input */

const STREAM_BYTES = 256 * 1024;

/** The bytes of one input, read once, with a look ahead. */
export class Source {
  #reader;
  /** @type {Uint8Array[]} */
  #ahead = [];
  #received = 0;
  #ended = false;
  #declared;

  /**
   * @param {ReadableStream<Uint8Array>} stream
   * @param {{length?: number, declared?: boolean, subject?: string}} [facts] `length` in bytes where it is known;
   *   `declared` where the sender vouches for it, so that fewer bytes are an error
   */
  constructor(stream, { length, declared = false, subject } = {}) {
    this.#reader = stream.getReader();
    /** Bytes in all, undefined where nobody has said. */
    this.length = length;
    this.#declared = declared;
    /** What it is about, for errors: an address. */
    this.subject = subject;
  }

  /** Bytes that have arrived, whether read or still ahead. */
  get received() {
    return this.#received;
  }

  /**
   * The next bytes; undefined after the last.
   * @returns {Promise<Uint8Array | undefined>}
   * @throws {TipstatError} `cut-short` where the body ends or breaks off before its declared length
   */
  async read() {
    return this.#ahead.shift() ?? this.#pull();
  }

  /**
   * Reads ahead until that much has arrived or the input has ended; `read` gives it again.
   * @param {(pieces: readonly Uint8Array[], received: number) => boolean} isEnough
   * @returns {Promise<{pieces: readonly Uint8Array[], ended: boolean}>}
   */
  async lookAhead(isEnough) {
    while (!isEnough(this.#ahead, this.#received)) {
      const piece = await this.#pull();
      if (piece === undefined) break;
      this.#ahead.push(piece);
    }
    return { pieces: this.#ahead, ended: this.#ended };
  }

  /** Gives the rest up; a `read` that waits ends at once. */
  cancel() {
    this.#ahead = [];
    this.#reader.cancel().catch(() => {});
  }

  async #pull() {
    if (this.#ended) return undefined;
    let piece;
    try {
      piece = await this.#reader.read();
    } catch (thrown) {
      throw asTipstatError(thrown, 'cut-short', this.subject);
    }
    if (piece.done) {
      this.#end();
      return undefined;
    }
    this.#received += piece.value.length;
    return piece.value;
  }

  #end() {
    this.#ended = true;
    if (!this.#declared || this.length === undefined || this.#received >= this.length) return;
    throw new TipstatError({
      code: 'cut-short',
      subject: this.subject,
      found: String(this.#received),
      expected: String(this.length),
    });
  }
}

/**
 * @param {Input} input
 * @returns {Source}
 * @throws {TipstatError} `http-status` for a response that is not a success
 */
export function openSource(input) {
  if (input instanceof Uint8Array) return new Source(streamOf(input), { length: input.length });
  if (input instanceof ReadableStream) return new Source(input);
  if (!input.ok) {
    input.body?.cancel().catch(() => {});
    const [subject, found] = [input.url, String(input.status)];
    throw new TipstatError({ code: 'http-status', subject, found, expected: '200' });
  }
  const body = input.body ?? streamOf(new Uint8Array());
  return new Source(body, { length: declaredLength(input), declared: true, subject: input.url });
}

/**
 * Content-Length counts the bytes on the way; of a compressed body it says nothing about what arrives here.
 * @param {Response} response
 * @returns {number | undefined}
 */
function declaredLength({ headers }) {
  const encoding = headers.get('content-encoding') ?? 'identity';
  const length = headers.get('content-length');
  return length === null || encoding !== 'identity' ? undefined : Number(length);
}

/**
 * @param {Uint8Array} bytes
 * @returns {ReadableStream<Uint8Array>} in pieces, so that looking ahead does not look through all of it
 */
function streamOf(bytes) {
  let start = 0;
  return new ReadableStream({
    pull(controller) {
      if (start >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(start, start + STREAM_BYTES));
      start += STREAM_BYTES;
    },
  });
}
