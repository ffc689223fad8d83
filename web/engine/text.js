/**
 * The text of bytes: UTF-8 or UTF-16 by its mark; without one UTF-8, and Windows-1252 where it is not that. The mark is
 * left out, and NUL, which a request cannot carry, is shown as a replacement.
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function decodeText(bytes) {
  return decode(bytes).replaceAll('\0', '\ufffd');
}

/** @param {Uint8Array} bytes */
function decode(bytes) {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
