/**
 * An answer as JSON with one line for each element of its top-level lists, so that it can be read and compared by line.
 * @param {Record<string, unknown>} answer
 * @returns {string}
 */
export function writeJson(answer) {
  const members = Object.entries(answer).map(
    ([key, value]) => `${JSON.stringify(key)}: ${list(value)}`,
  );
  return `{\n${members.join(',\n')}\n}\n`;
}

/** @param {unknown} value */
function list(value) {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((element) => JSON.stringify(element)).join(',\n')}\n]`;
}
