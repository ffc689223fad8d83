/** A module whose one function splats a byte over a vector: `(func (drop (i8x16.splat (i32.const 0))))`. */
const SIMD_MODULE = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x04, 0x01, 0x60, 0x00, 0x00],
  ...[0x03, 0x02, 0x01, 0x00],
  ...[0x0a, 0x09, 0x01, 0x07, 0x00, 0x41, 0x00, 0xfd, 0x0f, 0x1a, 0x0b],
);

/** @type {Promise<boolean> | undefined} */
let answer;

/**
 * Whether this page may and can run WebAssembly with SIMD. A page's policy is known only by trying; the tiny
 * module spares a page that forbids it the download of ours.
 * @returns {Promise<boolean>}
 */
export function canCompile() {
  answer ??= tryCompile();
  return answer;
}

async function tryCompile() {
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(SIMD_MODULE)) return false;
  try {
    // Some engines let a page compile what its policy forbids it to instantiate.
    await WebAssembly.instantiate(SIMD_MODULE);
    return true;
  } catch {
    return false;
  }
}
