import { startBackground } from './background.js';
import { TipstatError, asTipstatError, throwIfAborted } from './errors.js';
import { Foreground } from './foreground.js';
import { loadCore, loadFull } from './modules.js';
import { pauseBetweenSlices } from './pace.js';
import { Session } from './session.js';
import { isLarge } from './size.js';

/** @typedef {import('./foreground.js').Place} Place */
/** @typedef {import('./source.js').Source} Source */
/** @typedef {import('./request.js').RequestPairs} RequestPairs */

/**
 * Within so many bytes the core says that it cannot read the format. Of a large input only these are kept for reading
 * them again, and the core is told to go on alone with what it knows.
 */
const FORMAT_BYTES = 64 * 1024;

/** One table on its way into a fresh instance of the core. */
export class Loading {
  #settings;
  #options;
  #signal;
  #onProgress;
  #isLarge = false;
  /** @type {Place | undefined} */
  #place;
  /** @type {Uint8Array[] | null} */
  #kept = [];
  #taken = 0;
  /** @type {string | undefined} */
  #address;

  /**
   * @param {import('./client.js').EngineSettings & {full?: boolean, place?: Place | null}} settings
   * @param {RequestPairs} options
   * @param {AbortSignal} signal
   * @param {(fraction: number) => void} [onProgress]
   */
  constructor(settings, options, signal, onProgress = () => {}) {
    this.#settings = settings;
    this.#options = options;
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  /**
   * @param {Source} source
   * @returns {Promise<Place>} holding the whole table, ready to be asked
   * @throws {TipstatError}
   */
  async run(source) {
    const stop = () => {
      source.cancel();
      this.#place?.close();
    };
    this.#signal.addEventListener('abort', stop);
    this.#address = source.subject;
    try {
      throwIfAborted(this.#signal);
      await this.#start(source);
      await this.#fill(source);
      throwIfAborted(this.#signal);
      return /** @type {Place} */ (this.#place);
    } catch (thrown) {
      stop();
      throwIfAborted(this.#signal);
      throw asTipstatError(thrown, 'engine-unavailable');
    } finally {
      this.#signal.removeEventListener('abort', stop);
    }
  }

  /** @param {Source} source */
  async #start(source) {
    const { full, place } = this.#settings;
    if (full || place) {
      this.#kept = null;
      if (!place) return this.#startFull();
      this.#place = place;
      return place.open(this.#options);
    }
    const [{ module, start }, large] = await Promise.all([
      loadCore(this.#settings),
      this.#settings.worker !== 'off' && isLarge(source),
    ]);
    this.#isLarge = large;
    const background = large && module && (await startBackground(module, this.#settings));
    this.#place = background || (await this.#startHere(start));
    await this.#place.open(large ? [...this.#options, ['alone', '1']] : this.#options);
  }

  /** @param {() => Promise<import('./gate.js').CoreModule>} start */
  async #startHere(start) {
    return new Foreground(new Session(await start()), pauseBetweenSlices(this.#signal));
  }

  /** @param {Source} source */
  async #fill(source) {
    for (let piece = await source.read(); piece; piece = await source.read()) {
      this.#kept?.push(piece);
      this.#taken += piece.length;
      await this.#append(piece);
      if (this.#isLarge && this.#taken > FORMAT_BYTES) this.#kept = null;
      this.#onProgress(Math.min(1, this.#taken / (source.length || Infinity)) / 2);
    }
    await this.#finish();
  }

  /** @param {Uint8Array} piece */
  async #append(piece) {
    try {
      await this.#place?.append(piece);
    } catch (thrown) {
      await this.#startAgain(thrown);
    }
  }

  async #finish() {
    const finish = async () =>
      this.#place?.finish((fraction) => this.#onProgress((1 + fraction) / 2));
    try {
      await finish();
    } catch (thrown) {
      await this.#startAgain(thrown);
      await finish();
    }
  }

  /**
   * Goes over to the full module, where that is what was wrong, and gives it the bytes kept so far.
   * @param {unknown} thrown
   */
  async #startAgain(thrown) {
    const kept = this.#kept;
    if (!kept || !(thrown instanceof TipstatError) || thrown.code !== 'needs-full-module')
      throw thrown;
    this.#kept = null;
    this.#place?.close();
    await this.#startFull();
    for (const piece of kept) await this.#place?.append(piece);
  }

  async #startFull() {
    const { start, unpack } = await loadFull(this.#settings);
    const place = await this.#startHere(start);
    this.#place = unpack?.(place, this.#address) ?? place;
    await this.#place.open(this.#options);
  }
}
