import { linesOf, repositoryOf } from '../../scripts/stages/repository.mjs';

const pageNames =
  /(?<![.\w'"`])(document|window|customElements|HTMLElement|localStorage|sessionStorage)\b(?!['"`:])/;

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title: 'The engine client never touches the page',
  check: (repository) =>
    linesOf(repository, /^web\/engine\/.*\.js$/)
      .filter(({ line }) => !/^\s*(\/?\*|\/\/)/.test(line) && pageNames.test(line))
      .map(({ line, place }) => `${place}: ${line.trim()}`),
  faulty: [
    repositoryOf({ 'web/engine/client.js': 'document.head.append(script);\n' }),
    repositoryOf({ 'web/engine/client.js': 'if (window.fetch) start();\n' }),
    repositoryOf({ 'web/engine/client.js': 'class A extends HTMLElement {}\n' }),
  ],
  sound: repositoryOf({
    'web/engine/client.js': '// The document shows it.\nstart(element.document);\n',
  }),
};
