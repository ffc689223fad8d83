import { UsageError, commands } from './usage.js';

/** @typedef {import('./usage.js').Option} Option */
/** @typedef {Record<string, string | string[] | true>} Options */

/**
 * What a command line asks for: a command with its input, or help, or the version.
 * @typedef {object} Task
 * @property {'help' | 'version' | 'run'} kind
 * @property {string} [command]
 * @property {string} input a path, or `-`
 * @property {Options} options
 */

/**
 * @param {readonly string[]} words without the program's own name
 * @returns {Task}
 * @throws {UsageError}
 */
export function readArguments(words) {
  const [first, ...rest] = words;
  if (first === '--help') return { kind: 'help', input: '', options: {} };
  if (first === '--version') return { kind: 'version', input: '', options: {} };
  const known = Object.keys(commands).join(' or ');
  if (first === undefined) throw new UsageError(`no command, expected ${known}`);
  if (!Object.hasOwn(commands, first)) {
    throw new UsageError(`unknown command “${first}”, expected ${known}`);
  }
  return readCommand(first, rest);
}

/**
 * @param {string} command
 * @param {string[]} words
 * @returns {Task}
 */
function readCommand(command, words) {
  const known = commands[command].options;
  /** @type {Options} */
  const options = {};
  /** @type {string[]} */
  const inputs = [];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word.startsWith('-') && word !== '-') readOption(word, words, known, options);
    else inputs.push(word);
  }
  if (options.help) return { kind: 'help', command, input: '', options };
  if (options.version) return { kind: 'version', command, input: '', options };
  if (inputs.length === 0) throw new UsageError('no input, expected a path or -');
  if (inputs.length > 1) throw new UsageError(`one input at a time, found also “${inputs[1]}”`);
  const missing = Object.keys(known).find((name) => known[name].required && !(name in options));
  if (missing) throw new UsageError(`${command} needs --${missing} ${known[missing].value}`);
  return { kind: 'run', command, input: inputs[0], options };
}

/**
 * @param {string} word `--name` or `--name=value`
 * @param {string[]} following a value is taken from its front
 * @param {Record<string, Option>} known
 * @param {Options} options
 */
function readOption(word, following, known, options) {
  const [, name, inside] = word.match(/^--([^=]*)(?:=(.*))?$/s) ?? [];
  if (!Object.hasOwn(known, name ?? '')) throw new UsageError(`unknown option ${word}`);
  const { value: wanted, choices, pattern, repeats } = known[name];
  if (name in options && !repeats) throw new UsageError(`--${name} is given twice`);
  if (!wanted) {
    if (inside !== undefined) throw new UsageError(`--${name} takes no value, found “${inside}”`);
    options[name] = true;
    return;
  }
  const value = inside ?? following.shift();
  if (value === undefined) throw new UsageError(`--${name} needs a value, expected ${wanted}`);
  if (choices && !choices.includes(value)) {
    throw new UsageError(`--${name}: found “${value}”, expected ${choices.join(' or ')}`);
  }
  if (pattern && !pattern.test(value)) {
    throw new UsageError(`--${name}: found “${value}”, expected a whole number from 0`);
  }
  options[name] = repeats ? [.../** @type {string[]} */ (options[name] ?? []), value] : value;
}
