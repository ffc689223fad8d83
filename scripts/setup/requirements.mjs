import { globSync } from '../lib/glob.mjs';
import { findProgram } from '../lib/find-program.mjs';

/**
 * A Debian package and how its presence is seen without asking apt, so that other distributions pass as well.
 * @typedef {object} Requirement
 * @property {string} aptPackage
 * @property {() => boolean} isThere
 */

/** @param {string} aptPackage @param {string[]} programs @returns {Requirement} */
const program = (aptPackage, ...programs) => ({
  aptPackage,
  isThere: () => programs.every((name) => findProgram(name)),
});

/** @param {string} aptPackage @param {string[]} patterns of which one must match @returns {Requirement} */
const file = (aptPackage, ...patterns) => ({
  aptPackage,
  isThere: () => patterns.some((pattern) => globSync(pattern).length > 0),
});

/** What building and serving needs, beside Emscripten and Node's own packages. */
export const forBuilding = [
  program('cmake', 'cmake'),
  program('ninja-build', 'ninja'),
  program('g++', 'g++'),
  file(
    'nlohmann-json3-dev',
    '/usr/include/nlohmann/json.hpp',
    '/usr/local/include/nlohmann/json.hpp',
  ),
];

/** What the tests need on top. */
export const forTesting = [
  program('git', 'git'),
  program('clang', 'clang++'),
  program('llvm', 'llvm-cov', 'llvm-profdata'),
  program('clang-format', 'clang-format'),
  file('libclang-rt-dev', '/usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.asan-*.a'),
  file('libgtest-dev', '/usr/src/googletest/CMakeLists.txt'),
];

/** What the browser tests need on top. */
export const forBrowsers = [
  program('chromium', 'chromium'),
  program('firefox-esr', 'firefox-esr'),
  program('webkit2gtk-driver', 'WebKitWebDriver'),
  program('xvfb', 'Xvfb'),
  program('xauth', 'xauth'),
  file('fonts-khmeros', '/usr/share/fonts/**/*[Kk]hmer*'),
];
