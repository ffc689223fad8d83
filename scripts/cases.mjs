// Runs the cases with the native core: `npm run cases [-- --update]`, where --update writes what the core answers.
import { setupOrExit } from './setup.mjs';
import { buildWithCMake } from './lib/cmake.mjs';
import { inProject } from './lib/project.mjs';
import { run } from './lib/run.mjs';

await setupOrExit({ tests: true });
await buildWithCMake('native', ['tipstat_cases'], { echo: true });
const program = inProject('build/native/tipstat_cases');
const { status, output } = await run(program, [inProject('tests/cases'), ...process.argv.slice(2)]);
process.stdout.write(output);
process.exitCode = status;
