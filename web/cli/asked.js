/**
 * The fields that a request names, so that of records only these need to be kept.
 * @param {Record<string, any>} options rows, columns, measure and where as on the command line
 * @returns {string[]}
 */
export function fieldsAskedFor({ rows, columns, measure, where }) {
  const lists = [rows, columns, argumentsOf(measure)].flatMap((list) =>
    splitQuoted(list ?? '', ','),
  );
  const conditions = [where ?? []]
    .flat()
    .map((condition) => splitQuoted(condition, '!=<>')[0] ?? '');
  const names = [...lists, ...conditions].map((name) => unquote(name.trim()));
  return [...new Set(names.filter((name) => name !== ''))];
}

/**
 * The field of `sum(F)`, of `share(F, rows)` and of `rate(F, PER)`.
 * @param {string | undefined} measure
 * @returns {string}
 */
function argumentsOf(measure = '') {
  const [, inside = ''] = /^[^(]*\((.*)\)\s*$/s.exec(measure) ?? [];
  return splitQuoted(inside, ',')[0] ?? '';
}

/**
 * @param {string} text
 * @param {string} separators characters that separate unless they stand in double quotes
 * @returns {string[]} parts with their quotes
 */
function splitQuoted(text, separators) {
  const parts = [''];
  let quoted = false;
  for (const c of text) {
    if (c === '"') quoted = !quoted;
    if (!quoted && separators.includes(c)) parts.push('');
    else parts.push(parts.pop() + c);
  }
  return parts;
}

/** @param {string} name */
const unquote = (name) => (/^".*"$/s.test(name) ? name.slice(1, -1).replaceAll('""', '"') : name);
