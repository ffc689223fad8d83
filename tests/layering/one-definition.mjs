import { linesOf, repositoryOf } from '../../scripts/stages/repository.mjs';

/** A type that a header defines for all of the core: not inside another, and not only declared. */
const definition = /^(?:struct|class|enum(?: class)?|union) (\w+)(?: final)?(?: :.*)?(?: \{.*)?$/;

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title: 'No two headers of the core define a type of one name',
  check: (repository) => {
    /** @type {Map<string, string>} */
    const seen = new Map();
    let space = '';
    return linesOf(repository, /^core\/.*\.h$/).flatMap(({ line, place }) => {
      space = /^namespace ([\w:]+) \{/.exec(line)?.[1] ?? space;
      const name = definition.exec(line)?.[1];
      if (!name) return [];
      const whole = `${space}::${name}`;
      const other = seen.get(whole);
      if (other === undefined) seen.set(whole, place);
      return other === undefined ? [] : [`${place}: ${whole} is defined at ${other} too`];
    });
  },
  faulty: [
    repositoryOf({
      'core/src/base/a.h': 'namespace tipstat {\nstruct Place {\n};\n',
      'core/src/rules/b.h': 'namespace tipstat {\nclass Place : public Base {\n};\n',
    }),
  ],
  sound: repositoryOf({
    'core/src/base/a.h': 'struct Place {\n  struct Inner {\n  };\n};\nstruct Other;\n',
    'core/src/rules/b.h': 'struct Place;\nclass Other {\n  struct Inner {\n  };\n};\n',
    'core/src/claims/c.h': 'namespace tipstat::claims {\nstruct Place {\n};\n',
  }),
};
