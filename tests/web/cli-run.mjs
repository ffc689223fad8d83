import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../web/cli/tipstat.js', import.meta.url));

/** A folder for this test file's inputs, in which the command line is run. */
const folder = mkdtempSync(join(tmpdir(), 'tipstat-cli-'));
after(() => rmSync(folder, { recursive: true }));

/**
 * @param {string} name
 * @param {string | Uint8Array} content
 * @returns {string} the name
 */
export function file(name, content) {
  writeFileSync(join(folder, name), content);
  return name;
}

/**
 * Runs the command line as a program of its own, its standard streams being pipes.
 * @param {string[]} words
 * @param {string | Uint8Array} [input] for standard input
 * @returns {Promise<{code: number | null, stdout: string, stderr: string}>}
 */
export function tipstat(words, input) {
  const child = spawn(process.execPath, [program, ...words], { cwd: folder });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const texts = Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', async (code) => {
      const [stdout, stderr] = await texts;
      resolve({ code, stdout, stderr });
    });
  });
}

/** @param {AsyncIterable<Uint8Array>} stream */
async function textOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
