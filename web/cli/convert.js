import { toPairs } from '../engine/request.js';

/**
 * Writes the table in another format. Cells stay as printed, since they must read back: those that a spreadsheet would
 * run as formulas are named in a remark, and so is what has no place in the table.
 * @param {import('../engine/session.js').Session} session
 * @param {import('./task.js').Job} job
 * @returns {import('./task.js').Outcome}
 */
export function convert(session, { options }) {
  const { text, formulas, surplusLeftOut } = session.ask('convert', toPairs({ to: options.to }));
  const { summary } = session.ask('validate', toPairs({ relations: 'none' }));
  const remarks = [
    formulas === 1 && '1 cell begins like a formula: a spreadsheet may run it',
    formulas > 1 && `${formulas} cells begin like formulas: a spreadsheet may run them`,
    surplusLeftOut === 1 && '1 row has cells beyond the headings: left out',
    surplusLeftOut > 1 && `${surplusLeftOut} rows have cells beyond the headings: left out`,
    summary.error > 0 && 'the table has findings of severity error: see tipstat validate',
  ];
  return { text, exitCode: summary.error > 0 ? 1 : 0, remark: remarks.filter(Boolean).join('; ') };
}
