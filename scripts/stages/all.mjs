import { chromium, firefox, webkit } from './browsers.mjs';
import { nativeCases, scriptCases, wasmCases } from './cases.mjs';
import { formatting } from './formatting.mjs';
import { fuzzCorpora } from './fuzz.mjs';
import { native, sanitized, webAssembly } from './googletest.mjs';
import { javascript } from './javascript.mjs';
import { lint } from './lint.mjs';
import { packTest } from './pack.mjs';
import { plantedStage } from './planted.mjs';
import { removal } from './removal.mjs';
import { ruleStage } from './rules.mjs';
import { schemas } from './schemas.mjs';
import { sizeBudget } from './size-budget.mjs';
import { secondStart } from './second-start.mjs';
import { types } from './types.mjs';

/**
 * Every stage of a test run, in the order in which they are started and reported.
 *
 * @returns {Promise<import('./stage.mjs').Stage[]>}
 */
export async function allStages() {
  const stages = [
    native,
    sanitized,
    webAssembly,
    javascript,
    nativeCases,
    wasmCases,
    scriptCases,
    schemas,
    removal,
    fuzzCorpora,
    await ruleStage('layering'),
    await ruleStage('hygiene'),
    formatting,
    lint,
    types,
    packTest,
    sizeBudget,
    secondStart,
    chromium,
    firefox,
    webkit,
  ];
  return [...stages, plantedStage(stages)];
}
