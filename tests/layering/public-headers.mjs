import { linesOf, repositoryOf } from '../../scripts/stages/repository.mjs';

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title: 'Public headers and the bindings see only public headers',
  check: (repository) =>
    linesOf(repository, /^(core\/include|wasm)\/.*\.(h|cc)$/)
      .filter(({ line }) => /^\s*#\s*include\s+"(?!tipstat\/)/.test(line))
      .map(({ line, place }) => `${place}: ${line.trim()}`),
  faulty: [
    repositoryOf({ 'wasm/gate.cc': '#include "engine/registry.h"\n' }),
    repositoryOf({ 'wasm/gate.cc': '#include "../core/src/base/text.h"\n' }),
    repositoryOf({ 'core/include/tipstat/a.h': '#include "base/text.h"\n' }),
  ],
  sound: repositoryOf({ 'wasm/gate.cc': '#include "tipstat/engine.h"\n#include <string>\n' }),
};
