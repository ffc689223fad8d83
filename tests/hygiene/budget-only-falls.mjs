import { budgetPath, repositoryOf } from '../../scripts/stages/repository.mjs';

/** @type {import('../../scripts/stages/repository.mjs').Rule} */
export const rule = {
  title: 'The size budget of a first load only goes down',
  check: ({ budgets }) =>
    budgets.length === 0
      ? [`${budgetPath}: is not there`]
      : budgets.flatMap((bytes, at) => {
          const before = budgets[at - 1] ?? Infinity;
          return Number.isInteger(bytes) && bytes <= before
            ? []
            : [`${budgetPath}: ${bytes} after ${before}`];
        }),
  faulty: [
    repositoryOf({}, []),
    repositoryOf({}, [60_000, 60_001]),
    repositoryOf({}, [60_000, 59_000, 59_500]),
    repositoryOf({}, [NaN]),
  ],
  sound: repositoryOf({}, [60_000, 60_000, 59_000]),
};
