// Formats every file of the project in place: `npm run format`.
import { globSync } from './lib/glob.mjs';
import { inProject, root } from './lib/project.mjs';
import { runOrThrow } from './lib/run.mjs';

const cpp = ['core', 'wasm', 'tests'].flatMap((folder) =>
  ['cc', 'h'].flatMap((ending) => globSync(`${folder}/**/*.${ending}`, root)),
);

await runOrThrow('clang-format', ['-i', ...cpp]);
await runOrThrow(process.execPath, [
  inProject('node_modules/prettier/bin/prettier.cjs'),
  '--write',
  '--log-level=warn',
  '.',
]);
