// Prints how many lines of each format its fuzz corpus reaches: `npm run coverage [-- --unreached]`.
import { setupOrExit } from './setup.mjs';
import { coverageText, unreachedText } from './stages/coverage.mjs';
import { buildFuzzers, coverageOfCorpora } from './stages/fuzz.mjs';

await setupOrExit({ tests: true });
await buildFuzzers();
for (const coverage of await coverageOfCorpora()) {
  console.log(coverageText(coverage));
  if (process.argv.includes('--unreached')) console.log(unreachedText(coverage));
}
