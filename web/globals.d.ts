/** Integrity of each file in the folder of this build, by name; defined by the bundler. */
declare const __TIPSTAT_FILES__: Record<string, string>;

/** Of the package; defined by the bundler. */
declare const __TIPSTAT_VERSION__: string;

declare module 'tipstat:full.wasm' {
  const bytes: Uint8Array;
  export default bytes;
}

declare module 'tipstat:core.wasm' {
  const bytes: Uint8Array;
  export default bytes;
}
