import type { Place } from './foreground.js';

/** What the compiled core exports. Views die at the next call: their bytes are copied at once. */
export interface Gate {
  /** A view of `size` bytes for the next piece of input; null above the limit of a piece. */
  input(size: number): Uint8Array | null;
  /** A view of `size` bytes for the text of the next request; null above its limit. */
  request(size: number): Uint8Array | null;
  open(): boolean;
  append(size: number): boolean;
  finish(): boolean;
  /** One slice of the work after reading: 0 to 1, where 1 is ready; -1 for an error. */
  advance(): number;
  /** Keeps the table that was read under the `name` of the request, beside the one opened next. */
  keep(): boolean;
  /** Answers the `question` of the request. */
  ask(): boolean;
  /** The last answer or error, JSON in UTF-8. */
  response(): Uint8Array;
  delete(): void;
}

export interface CoreModule {
  Gate: new () => Gate;
}

export interface CoreOptions {
  wasmBinary?: Uint8Array;
  instantiateWasm?: (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => void,
  ) => object;
  locateFile?: (name: string) => string;
  print?: (line: string) => void;
  printErr?: (line: string) => void;
}

/** Makes an instance of the core; rejects where it cannot be instantiated. */
export interface CreateCore {
  (options: CoreOptions): Promise<CoreModule>;
  /** Comes with the modules that read every format: makes a place unpack what the core cannot. */
  unpack?: (place: Place, address: string | undefined) => Place;
}

declare const createCore: CreateCore;
export default createCore;
