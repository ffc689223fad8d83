/** Integrity of each file in the folder of this build, by name; defined by the bundler. */
declare const __TIPSTAT_FILES__: Record<string, string>;

declare module 'tipstat:core.wasm' {
  const bytes: Uint8Array;
  export default bytes;
}
