import { linesOf, repositoryOf } from '../../scripts/stages/repository.mjs';

/** Headers that print, ask the platform, or cost more bytes than all of ours. */
const headers =
  /^\s*#\s*include\s+<(iostream|ostream|istream|fstream|sstream|locale|regex|format|thread|mutex|filesystem|emscripten[^>]*|cstdio|stdio\.h)>/;

/** The wrong side of `Result`, and output that no caller asked for. */
const words =
  /\b(throw|try|catch|printf|fprintf|puts|std::cout|std::cerr)\b(?=\s*[({"]|\s*<<|\s+[\w:]+\()/;

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title: 'The core neither throws nor prints and knows no platform',
  check: (repository) =>
    linesOf(repository, /^core\/.*\.(h|cc)$/)
      .filter(({ line }) => headers.test(line) || words.test(withoutComment(line)))
      .map(({ line, place }) => `${place}: ${line.trim()}`),
  faulty: [
    '#include <iostream>',
    '#include <sstream>',
    '#include <locale>',
    '#include <regex>',
    '#include <emscripten.h>',
    '#include <emscripten/bind.h>',
    '  throw std::runtime_error("no");',
    '  try {',
    '  } catch (const std::exception& error) {',
    '  std::printf("%d", 1);',
    '  std::cout << 1;',
  ].map((line) => repositoryOf({ 'core/src/base/a.cc': `${line}\n` })),
  sound: repositoryOf({ 'core/src/base/a.cc': '// catch (what is thrown)\n#include <string>\n' }),
};

/** @param {string} line */
const withoutComment = (line) => line.replace(/\/\/.*$/, '').replace(/"(\\.|[^"\\])*"/g, '""');
