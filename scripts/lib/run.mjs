import { spawn } from 'node:child_process';
import { root } from './project.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} status exit code; 127 where the program cannot be started, 128 after a signal
 * @property {string} output standard output and standard error, as they came
 * @property {string} stdout standard output alone
 *
 * @typedef {object} RunOptions
 * @property {string} [cwd] the project's folder unless set
 * @property {NodeJS.ProcessEnv} [env] beside this process's own
 * @property {string} [input] for standard input
 * @property {boolean} [echo] show the output while it comes
 */

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>} never rejects: a program that cannot be started has failed
 */
export function run(program, args, { cwd = root, env = {}, input = '', echo = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
    const outcome = { status: 0, output: '', stdout: '' };
    const keep = (/** @type {Buffer} */ data) => {
      outcome.output += data;
      if (echo) process.stderr.write(data);
    };
    child.stdout.on('data', (data) => (outcome.stdout += data));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', (error) => resolve({ ...outcome, status: 127, output: error.message }));
    child.on('close', (code) => resolve({ ...outcome, status: code ?? 128 }));
  });
}

/**
 * Runs a program that must succeed.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 * @throws {Error} whose message holds the command line and its output
 */
export async function runOrThrow(program, args, options) {
  const outcome = await run(program, args, options);
  if (outcome.status === 0) return outcome;
  const output = options?.echo ? '' : `\n${outcome.output}`;
  throw new Error(`${program} ${args.join(' ')}: exit code ${outcome.status}${output}`);
}
