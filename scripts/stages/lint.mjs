import { inProject, projectPath } from '../lib/project.mjs';
import { countFaults, plant } from './stage.mjs';

/** @import { Counts, Stage } from './stage.mjs' */
/** @import { ESLint } from 'eslint' */

/**
 * @param {(eslint: ESLint) => Promise<ESLint.LintResult[]>} lint
 * @returns {Promise<Counts>}
 */
async function countLint(lint) {
  const { ESLint } = await import('eslint');
  const results = await lint(new ESLint({ cwd: inProject() }));
  const faults = results
    .filter(({ messages }) => messages.length > 0)
    .map(({ filePath, messages }) =>
      messages
        .map(
          ({ line, message, ruleId }) => `${projectPath(filePath)}:${line}: ${message} (${ruleId})`,
        )
        .join('\n'),
    );
  return countFaults(
    results.map(({ filePath }) => filePath),
    faults,
  );
}

/** @param {string} path @param {string} text */
const lintPlanted = (path, text) =>
  countLint((eslint) => eslint.lintText(text, { filePath: inProject(path) }));

/** @type {Stage} */
export const lint = {
  name: 'linting',
  run: () => countLint((eslint) => eslint.lintFiles(['.'])),
  plants: [
    plant('an unused variable', () => lintPlanted('web/planted.js', 'const a = 1;'), 'no-unused'),
    plant('eval', () => lintPlanted('web/planted.js', 'eval("1");'), 'no-eval'),
    plant(
      'a print in the shell',
      () => lintPlanted('web/planted.js', 'console.log(1);'),
      'no-console',
    ),
    plant(
      'a document in the engine client',
      () => lintPlanted('web/engine/planted.js', 'document.title = "";'),
      'no-restricted-globals',
    ),
  ],
};
