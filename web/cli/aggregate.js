import { toPairs } from '../engine/request.js';
import { writeCsv } from './csv.js';
import { writeGrid } from './grid.js';

/**
 * Groups the table. What the figures themselves have against them is a remark, since the answer has no place for it.
 * @param {import('../engine/session.js').Session} session
 * @param {import('./task.js').Job} job
 * @returns {import('./task.js').Outcome}
 */
export function aggregate(session, { options, formatter }) {
  const { rows, columns, measure, where, totals, rollup, top, order, threshold } = options;
  const request = toPairs({
    ...{ rows, columns, measure, where, totals, rollup, top, order, threshold },
    ...(options.population && { population: 'population' }),
  });
  const text = session.askText('aggregate', request);
  const { summary } = session.ask('validate', toPairs({ relations: 'none' }));
  return {
    text: write(String(options.format ?? 'text'), text, formatter),
    exitCode: summary.error > 0 ? 1 : 0,
    remark:
      summary.error > 0 ? 'the table has findings of severity error: see tipstat validate' : '',
  };
}

/**
 * @param {string} format
 * @param {string} text the answer as the core wrote it
 * @param {import('../format/formatter.js').Formatter} formatter
 */
function write(format, text, formatter) {
  if (format === 'json') return text.endsWith('\n') ? text : `${text}\n`;
  const answer = JSON.parse(text);
  return format === 'csv' ? writeCsv(answer) : writeGrid(answer, formatter);
}
