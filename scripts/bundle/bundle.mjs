import { inProject } from '../lib/project.mjs';

/** Everything a page runs is written for browsers of this age. */
const target = 'es2022';

/**
 * Bundles one entry into one minified text.
 *
 * @param {string} entry path inside the project
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<string>}
 */
export async function bundle(entry, options) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    bundle: true,
    minify: true,
    target,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    absWorkingDir: inProject(),
    ...(options.stdin ? {} : { entryPoints: [entry] }),
    ...options,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
