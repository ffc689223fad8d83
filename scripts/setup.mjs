// Installs what is missing and says so: `node scripts/setup.mjs [--tests] [--browsers]`.
import { fileURLToPath } from 'node:url';
import { findProgram } from './lib/find-program.mjs';
import { run } from './lib/run.mjs';
import { findEmscripten, oldestEmscripten } from './setup/emscripten.mjs';
import { nodeModulesAreCurrent } from './setup/node-modules.mjs';
import { forBrowsers, forBuilding, forTesting } from './setup/requirements.mjs';

/** Something is missing that this machine does not let us install. */
export class SetupError extends Error {}

/**
 * @typedef {object} SetupOptions
 * @property {boolean} [tests] also what the tests need
 * @property {boolean} [browsers] also what the browser tests need
 */

/**
 * Looks for everything and installs what is missing; silent and quick where nothing is.
 *
 * @param {SetupOptions} [options]
 * @throws {SetupError} with one line for each thing that has to be installed by hand
 */
export async function setup({ tests = false, browsers = false } = {}) {
  const packages = await missingPackages([
    ...forBuilding,
    ...(tests ? forTesting : []),
    ...(browsers ? forBrowsers : []),
  ]);
  if (packages.length > 0) await installPackages(packages);
  if (!nodeModulesAreCurrent()) await installNodeModules();
}

/**
 * @param {import('./setup/requirements.mjs').Requirement[]} requirements
 * @returns {Promise<string[]>} names of Debian packages
 */
async function missingPackages(requirements) {
  const missing = requirements.filter((one) => !one.isThere()).map((one) => one.aptPackage);
  const { usable, tooOld } = await findEmscripten();
  if (tooOld) {
    const { folder, version } = tooOld;
    console.error(
      `Emscripten ${version} in ${folder} is older than ${oldestEmscripten}; using the system's.`,
    );
  }
  return usable ? missing : ['emscripten', ...missing];
}

/** @param {string[]} packages */
async function installPackages(packages) {
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) {
    const reason = findProgram('apt-get')
      ? 'root is needed to install it'
      : 'there is no apt-get here';
    throw new SetupError(
      `Missing, and ${reason}:\n${packages.map((name) => `  ${name}`).join('\n')}`,
    );
  }
  console.error(`Installing ${packages.join(' ')}`);
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await orThrow('apt-get', ['-q', 'update'], quiet);
  await orThrow('apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...packages], quiet);
}

async function installNodeModules() {
  console.error('Installing the development tools of package-lock.json');
  await orThrow('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {import('./lib/run.mjs').RunOptions} [options]
 */
async function orThrow(program, args, options) {
  const { status, output } = await run(program, args, options);
  if (status !== 0) throw new SetupError(`${output.trimEnd()}\n${program} ${args[0]} failed.`);
}

/**
 * Ends the program as its caller expects: 2 where something has to be installed by hand.
 *
 * @param {SetupOptions} [options]
 */
export async function setupOrExit(options) {
  try {
    await setup(options);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browsers = process.argv.includes('--browsers');
  await setupOrExit({ tests: browsers || process.argv.includes('--tests'), browsers });
}
