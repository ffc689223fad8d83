import { sayError } from '../say/error.js';

/**
 * One line with file, line and column, what was found and what was expected.
 * @param {import('../engine/errors.js').TipstatError} error
 * @param {string} input path, or `-`
 * @param {import('../format/formatter.js').Formatter} formatter
 * @returns {string} such as `figures.csv:5:12: A quotation mark …`
 */
export function sayFailure(error, input, formatter) {
  const { line, column } = error;
  const place = [input === '-' ? 'standard input' : input, line, column].filter(Boolean).join(':');
  const sentence = String(formatter.locale.errors[error.code] ?? '');
  const facts = { ...error.toJSON(), column: undefined };
  if (!sentence.includes('{line}')) facts.line = undefined;
  return `${place}: ${sayError(facts, formatter)}`;
}
