import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { TipstatError } from '../engine/errors.js';
import { aggregate } from './aggregate.js';
import { checkText } from './check.js';
import { convert } from './convert.js';
import { readArguments } from './arguments.js';
import { fieldsAskedFor } from './asked.js';
import { sayFailure } from './failure.js';
import { openInput, readText } from './input.js';
import { loadLanguage } from './language.js';
import { print } from './print.js';
import { render } from './render.js';
import { readInto, startSession } from './table.js';
import { UsageError, commandHelp, generalHelp } from './usage.js';
import { validate } from './validate.js';
import { version } from './version.js';
import { visible } from './visible.js';

/**
 * @typedef {object} Job
 * @property {import('./arguments.js').Options} options
 * @property {import('../format/formatter.js').Formatter} formatter
 * @property {string} name of the input, for people
 * @property {string} [rules] rulesets in VTL
 *
 * @typedef {object} Outcome
 * @property {string} text the answer, for standard output
 * @property {number} exitCode
 * @property {string} [remark] one line for standard error
 */

/** @type {Record<string, (session: import('../engine/session.js').Session, job: Job) => Outcome>} */
const runners = { validate, aggregate, convert };

/**
 * Does what a command line asks for. The answer goes to standard output, everything else to standard error.
 * @param {string[]} words without the program's own name
 * @returns {Promise<number>} the exit code
 */
export async function run(words) {
  try {
    const task = readArguments(words);
    if (task.kind === 'run') return await runCommand(task);
    await print(process.stdout, `${task.kind === 'version' ? version() : help(task.command)}\n`);
    return 0;
  } catch (thrown) {
    if (thrown instanceof UsageError) return fail(`${thrown.message} (see tipstat --help)`);
    return fail(`a fault of its own: ${thrown}`);
  }
}

/** @param {string} [command] */
function help(command) {
  return command ? commandHelp(command) : generalHelp();
}

/**
 * @param {string} command
 * @param {import('../engine/session.js').Session} session
 * @param {Job} job
 * @returns {Promise<Outcome>}
 * @throws {TipstatError} `unwritable-file`
 */
async function answerOf(command, session, job) {
  if (command !== 'render') return runners[command](session, job);
  const { html, ...outcome } = await render(session, job);
  const path = String(job.options.out);
  if (path === '-') return { ...outcome, text: html };
  await writeFile(path, html).catch((error) => {
    throw new TipstatError({ code: 'unwritable-file', subject: path, found: error.code });
  });
  return { ...outcome, text: '' };
}

/** Options that name a further file, which the core keeps under that name. */
const besides = ['against', 'mirror', 'notes', 'population'];

/** @param {import('./arguments.js').Task} task */
async function runCommand({ command = '', input, options }) {
  const formatter = await loadLanguage(String(options.lang ?? 'en'));
  const name = input === '-' ? '-' : basename(input);
  const {
    locale,
    unit,
    sheet,
    schema: schemaPath,
  } = /** @type {Record<string, string>} */ (options);
  let path = input;
  try {
    if (command === 'check') {
      const { text, exitCode } = await checkText(input, options, formatter);
      await print(process.stdout, text);
      return exitCode;
    }
    const session = await startSession();
    for (const beside of besides.filter((option) => option in options)) {
      path = String(options[beside]);
      await readInto(session, await openInput(path), beside === 'notes' ? {} : { locale, unit });
      session.keep(beside);
    }
    path = input;
    const schema = schemaPath === undefined ? undefined : await readText(schemaPath);
    // What a rate joins by its request does not say.
    const isKnown = command === 'aggregate' && options.population === undefined;
    const keep = isKnown ? fieldsAskedFor(options) : undefined;
    await readInto(session, await openInput(path), { locale, unit, sheet, schema, keep });
    const rules = options.rules === undefined ? undefined : await readText(String(options.rules));
    const { text, exitCode, remark } = await answerOf(command, session, {
      options,
      formatter,
      name,
      rules,
    });
    await print(process.stdout, text);
    if (remark) await print(process.stderr, `tipstat: ${visible(`${input}: ${remark}`)}\n`);
    return exitCode;
  } catch (thrown) {
    if (!(thrown instanceof TipstatError)) throw thrown;
    const isAboutRules = thrown.subject === 'rules' && options.rules !== undefined;
    return fail(sayFailure(thrown, isAboutRules ? String(options.rules) : path, formatter));
  }
}

/**
 * @param {string} line
 * @returns {Promise<number>}
 */
async function fail(line) {
  await print(process.stderr, `tipstat: ${visible(line)}\n`);
  return 2;
}
