/**
 * An entry of a locale by a name that may come from the data: `constructor` is a label like any other.
 * @param {Record<string, any> | undefined} entries
 * @param {string} name
 * @returns {any} undefined where the locale has no such entry of its own
 */
export function own(entries, name) {
  return entries && Object.hasOwn(entries, name) ? entries[name] : undefined;
}

/**
 * Fills `{name}` places of a locale's sentence.
 * @param {string} text
 * @param {Record<string, string>} args a place without an argument stays empty
 * @returns {string}
 */
export function fill(text, args) {
  return text.replace(/\{(\w+)\}/g, (_, name) => own(args, name) ?? '');
}

/**
 * Chooses the plural form of a locale's entry.
 * @param {string | Record<string, string>} entry a sentence, or one per plural form
 * @param {number} count
 * @param {string} rule the locale's `plural`: `one-other`, `zero-one-other` where the singular goes with 0 too, or `other`
 * @returns {string}
 */
export function plural(entry, count, rule) {
  if (typeof entry === 'string') return entry;
  const isOne = rule === 'zero-one-other' ? count >= 0 && count < 2 : count === 1;
  return (rule !== 'other' && isOne && entry.one) || entry.other;
}

/**
 * A label as it stands at the beginning of a line.
 * @param {string} text
 * @returns {string}
 */
export function heading(text) {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
