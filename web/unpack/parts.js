const encoder = new TextEncoder();

/** The first line of a stream of parts, which core/src/base/parts.h describes. */
export const PARTS_MAGIC = encoder.encode('tipstat-parts 1\n');
export const PARTS_END = encoder.encode('end\n');

/**
 * The line in front of some bytes of a part.
 * @param {string} name
 * @param {number} length of the bytes
 * @returns {Uint8Array}
 */
export const partLine = (name, length) => encoder.encode(`${length} ${name}\n`);
