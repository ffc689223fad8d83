import createCore from '#core';
import { TipstatError } from '../engine/errors.js';
import { quietly } from '../engine/instance.js';
import { toPairs } from '../engine/request.js';
import { Session } from '../engine/session.js';
import { createSheet } from '../format/sheet.js';
import { printedTotals } from '../format/totals.js';
import { toRequest } from '../request.js';
import { writeCells } from './cells.js';
import { readBuilt } from './built.js';
import { singlePage } from './single-page.js';

/** @typedef {import('../engine/session.js').Session} Opened */

/**
 * A report as one HTML file: its table stands before any script, everything else is inside. Of records only the cells
 * that it shows are in it.
 * @param {Opened} session holding the table
 * @param {import('./task.js').Job} job
 * @returns {Promise<{html: string, exitCode: number, remark: string}>}
 * @throws {TipstatError}
 */
export async function render(session, { options, formatter, name }) {
  const attributes = Object.fromEntries(
    names.flatMap((key) => (key in options ? [[key, String(options[key])]] : [])),
  );
  if (options.where) attributes.where = /** @type {string[]} */ (options.where).join(';');
  const validation = session.ask('validate', toPairs({ relations: 'none' }));
  const request = toRequest((key) => attributes[key] ?? null, validation.table);
  const ask = (/** @type {Opened} */ from) =>
    from.ask('aggregate', toPairs(/** @type {Record<string, any>} */ (request)));
  const answer = printedTotals(ask(session), validation.table);
  const isRecords = validation.table.shape === 'records';
  const data = isRecords ? writeCells(answer) : session.ask('convert', toPairs({ to: 'csv' })).text;
  const unit = attributes.unit ?? (isRecords ? (answer.unit ?? undefined) : undefined);
  const shown = isRecords
    ? {
        ...attributes,
        unit,
        measure: undefined,
        where: undefined,
        rows: request.rows,
        columns: request.columns,
      }
    : { ...attributes, rows: request.rows, columns: request.columns };
  const isPlain = await firstModuleReads(data, isRecords ? null : ask);
  const script = await readBuilt(isPlain ? 'tipstat-offline.js' : 'tipstat-offline-full.js');
  const html = singlePage({
    sheet: createSheet(answer, formatter, unit),
    formatter,
    attributes: { view: 'table', ...shown, lang: formatter.locale.tag },
    heading: attributes.heading ?? name.replace(/\.\w+$/, ''),
    data,
    script: script.toString(),
  });
  const { error } = validation.summary;
  return {
    html,
    exitCode: error > 0 ? 1 : 0,
    remark: error > 0 ? 'the table has findings of severity error: see tipstat validate' : '',
  };
}

/** Options that are attributes of the element. */
const names = [
  ...['view', 'rows', 'columns', 'measure', 'unit', 'heading', 'source', 'license', 'note'],
  'threshold',
];

/**
 * Whether the smaller module reads the data and answers; if so, the page holds that one.
 * @param {string} data
 * @param {((session: Opened) => unknown) | null} ask
 * @returns {Promise<boolean>}
 */
async function firstModuleReads(data, ask) {
  try {
    const wasmBinary = await readBuilt('core.wasm');
    const session = new Session(await createCore({ ...quietly(), wasmBinary }));
    session.open([]);
    session.append(new TextEncoder().encode(data));
    session.finish();
    while (session.advance() < 1);
    session.ask('validate', toPairs({ relations: 'none' }));
    ask?.(session);
    return true;
  } catch (thrown) {
    if (thrown instanceof TipstatError) return false;
    throw thrown;
  }
}
