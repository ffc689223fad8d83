// Measures the check of texts on those that are kept aside: `npm run kept-aside`.
import { spawnSync } from 'node:child_process';
import { inProject } from './lib/project.mjs';
import { setupOrExit } from './setup.mjs';
import { nativeBuild } from './stages/artefacts.mjs';

await setupOrExit({ tests: true });
await nativeBuild();
const { status } = spawnSync(
  inProject('build', 'native/tipstat_tests'),
  ['--gtest_brief=1', '--gtest_filter=ClaimsSet.*'],
  { stdio: 'inherit', env: { ...process.env, TIPSTAT_CLAIMS: inProject('tests', 'kept-aside') } },
);
process.exitCode = status ?? 1;
