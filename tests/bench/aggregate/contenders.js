// @ts-nocheck What it is measured against is there only where the benchmark has installed it.
import * as duckdb from '@duckdb/duckdb-wasm';
import perspective from '@perspective-dev/client';
import * as aq from 'arquero';
import { rollup } from 'd3-array';
import { csvParse } from 'd3-dsv';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { countByHand } from './byte-loop.js';
import { FILTER, FIRST, SECOND, add } from './questions.js';
import { loadAll, streamed } from './tipstat.js';

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {() => Promise<(bytes: Uint8Array) => Promise<import('./questions.js').Answers>>} start fetches, compiles and
 *   starts what can be started before there are bytes
 * @property {(bytes: Uint8Array, planted: {at: number}) => any} [prepare] what is not timed: a copy for those who keep
 *   the bytes, without the bad byte where one of them makes it refuse the file
 */

const PACKAGES = '/tests/bench/aggregate/node_modules';

/** Counts rows that are given one by one as arrays of texts. */
class Counter {
  answers = { first: new Map(), second: new Map() };

  constructor(header) {
    [this.c, this.s, this.y] = FIRST.map((name) => header.indexOf(name));
    this.f = header.indexOf(SECOND[0]);
    this.m = header.indexOf(FILTER.column);
  }

  take(row) {
    add(this.answers.first, `${row[this.c]}|${row[this.s]}|${row[this.y]}`);
    if (row[this.m] === FILTER.value) add(this.answers.second, `${row[this.f]}|${row[this.y]}`);
  }
}

const decode = (bytes) => new TextDecoder().decode(bytes);

async function withPapaparse(bytes) {
  let counter;
  Papa.parse(decode(bytes), {
    skipEmptyLines: true,
    step: ({ data }) => {
      if (counter) counter.take(data);
      else counter = new Counter(data);
    },
  });
  return counter.answers;
}

async function withUdsv(bytes) {
  const text = decode(bytes);
  const schema = inferSchema(text);
  const counter = new Counter(schema.cols.map(({ name }) => name));
  for (const row of initParser(schema).stringArrs(text)) counter.take(row);
  return counter.answers;
}

async function withD3(bytes) {
  const rows = csvParse(decode(bytes));
  const counts = (of, names) => {
    const nested = rollup(of, (group) => group.length, ...names.map((name) => (row) => row[name]));
    const flat = new Map();
    const walk = (part, keys) => {
      for (const [key, value] of part)
        if (value instanceof Map) walk(value, [...keys, key]);
        else flat.set([...keys, key].join('|'), value);
    };
    walk(nested, []);
    return flat;
  };
  const minors = rows.filter((row) => row[FILTER.column] === FILTER.value);
  return { first: counts(rows, FIRST), second: counts(minors, SECOND) };
}

async function withArquero(bytes) {
  const table = aq.fromCSV(decode(bytes), { autoType: false });
  const counts = (of, names) =>
    new Map(
      of
        .groupby(...names)
        .count()
        .objects()
        .map((row) => [names.map((name) => row[name] ?? '').join('|'), row.count]),
    );
  const minors = table.filter((row) => row.majorityStatus === 'Minor');
  return { first: counts(table, FIRST), second: counts(minors, SECOND) };
}

export async function startDuckdb() {
  const folder = `${PACKAGES}/@duckdb/duckdb-wasm/dist`;
  const worker = new Worker(`${folder}/duckdb-browser-eh.worker.js`);
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await database.instantiate(`${folder}/duckdb-eh.wasm`);
  return database;
}

const sqlCounts = (from, names, where = '') =>
  `SELECT ${names.map((name) => `coalesce("${name}", '') AS "${name}"`).join(', ')}, count(*)::INT AS n FROM ${from} ${where} GROUP BY ALL`;

const mapOf = (answer, names) =>
  new Map(answer.toArray().map((row) => [names.map((name) => row[name]).join('|'), row.n]));

/** Both questions to a table or a file. */
export async function askDuckdb(connection, from) {
  const where = `WHERE "${FILTER.column}" = '${FILTER.value}'`;
  return {
    first: mapOf(await connection.query(sqlCounts(from, FIRST)), FIRST),
    second: mapOf(await connection.query(sqlCounts(from, SECOND, where)), SECOND),
  };
}

/** A copy without the byte for which DuckDB refuses the file. */
export function repaired(bytes, { at }) {
  const copy = bytes.slice();
  copy[at] = 0x69;
  return copy;
}

/** The file as a relation whose schema is given, so that nothing is guessed. */
export function fileOf(bytes) {
  const header = decode(bytes.subarray(0, bytes.indexOf(10))).split(',');
  const columns = header.map((name) => `'${name}': 'VARCHAR'`).join(', ');
  return `read_csv('input.csv', header = true, auto_detect = false, delim = ',', quote = '"', columns = {${columns}})`;
}

function duckdbContender(name, keepsTable) {
  return {
    name,
    prepare: repaired,
    start: async () => {
      const database = await startDuckdb();
      return async (bytes) => {
        const from = fileOf(bytes);
        await database.registerFileBuffer('input.csv', bytes);
        const connection = await database.connect();
        try {
          if (!keepsTable) return await askDuckdb(connection, from);
          await connection.query(`CREATE TABLE input AS SELECT * FROM ${from}`);
          const answers = await askDuckdb(connection, 'input');
          await connection.query('DROP TABLE input');
          return answers;
        } finally {
          await connection.close();
          await database.dropFile('input.csv');
        }
      };
    },
  };
}

async function startPerspective() {
  perspective.init_server(
    fetch(`${PACKAGES}/@perspective-dev/server/dist/wasm/perspective-server.wasm`),
  );
  perspective.init_client(
    fetch(`${PACKAGES}/@perspective-dev/client/dist/wasm/perspective-js.wasm`),
  );
  const client = await perspective.worker();
  return async (bytes) => {
    const table = await client.table(decode(bytes), { format: 'csv' });
    const counts = async (names, filter = []) => {
      const [group_by, split_by] = [names.slice(0, 1), names.slice(1)];
      const aggregates = { isForcedLabour: 'count' };
      const view = await table.view({
        ...{ group_by, split_by, filter, aggregates },
        columns: ['isForcedLabour'],
      });
      const columns = await view.to_columns();
      await view.delete();
      const flat = new Map();
      const clean = (part) => (part === null || part === 'null' ? '' : String(part));
      for (const [name, cells] of Object.entries(columns)) {
        if (name === '__ROW_PATH__') continue;
        const split = name.split('|').slice(0, -1).map(clean);
        cells.forEach((count, i) => {
          const path = columns.__ROW_PATH__[i];
          if (path.length > 0 && count) flat.set([clean(path[0]), ...split].join('|'), count);
        });
      }
      return flat;
    };
    const first = await counts(FIRST);
    const second = await counts(SECOND, [[FILTER.column, '==', FILTER.value]]);
    await table.delete();
    return { first, second };
  };
}

/** @type {Contender[]} */
export const contenders = [
  { name: 'Tipstat, streamed', start: async () => streamed },
  { name: 'Tipstat, all columns', start: async () => loadAll },
  { name: 'byte loop by hand', start: async () => async (bytes) => countByHand(bytes) },
  { name: 'PapaParse, step', start: async () => withPapaparse },
  { name: 'uDSV', start: async () => withUdsv },
  { name: 'd3-dsv, d3-array', start: async () => withD3 },
  { name: 'Arquero', start: async () => withArquero },
  duckdbContender('DuckDB-WASM, no table', false),
  duckdbContender('DuckDB-WASM, table', true),
  { name: 'Perspective', start: startPerspective },
];
