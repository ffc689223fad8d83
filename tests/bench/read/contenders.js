// @ts-nocheck What it is measured against is there only where the benchmark has installed it.
import * as duckdb from '@duckdb/duckdb-wasm';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import * as XLSX from 'xlsx';
import { Foreground } from '../../../web/engine/foreground.js';
import { instantiate } from '../../../web/engine/instance.js';
import { neverPause } from '../../../web/engine/pace.js';
import { Session } from '../../../web/engine/session.js';
import { Unpacking } from '../../../web/unpack/unpacking.js';

/**
 * What reads an input to a table of all its cells, and says how many rows that has and what the last one sums up to.
 * @typedef {object} Contender
 * @property {string} name
 * @property {'csv' | 'xlsx'} input
 * @property {(bytes: Uint8Array) => Promise<number>} read gives the number of rows
 */

const NOTHING_BESIDE = async function* () {};

/** @param {string} name @returns {Promise<WebAssembly.Module>} */
const compile = async (name) => WebAssembly.compileStreaming(fetch(`/build/wasm/${name}.wasm`));

/**
 * @param {any} factory
 * @param {WebAssembly.Module} module
 * @param {Uint8Array} bytes
 * @param {boolean} wholly relations and rules, too
 */
async function readWithTipstat(factory, module, bytes, wholly) {
  const session = new Session(await instantiate(factory, module));
  const place = new Unpacking(new Foreground(session, neverPause), NOTHING_BESIDE);
  await place.open([]);
  for (let at = 0; at < bytes.length; at += 256 * 1024)
    await place.append(bytes.subarray(at, at + 256 * 1024));
  // Reading ends where the core has the last byte; structure, relations and rules come behind it.
  await place
    .finish(
      wholly
        ? undefined
        : () => {
            throw endOfReading;
          },
    )
    .catch((thrown) => {
      if (thrown !== endOfReading) throw thrown;
    });
  const rows = wholly ? (await place.ask('validate', [['relations', 'none']])).table.rows : -1;
  place.close();
  return rows;
}

const endOfReading = new Error('read');

/** @returns {Promise<Contender[]>} with everything fetched and compiled */
export async function contenders() {
  const [core, full] = [await compile('core'), await compile('full')];
  const { default: createCore } = await import('/build/wasm/core.mjs');
  const { default: createFull } = await import('/build/wasm/full.mjs');
  const database = await startDuckdb();
  return [
    {
      name: 'Tipstat, table',
      input: 'csv',
      read: (bytes) => readWithTipstat(createCore, core, bytes, false),
    },
    {
      name: 'Tipstat, checked',
      input: 'csv',
      read: (bytes) => readWithTipstat(createCore, core, bytes, true),
    },
    {
      name: 'PapaParse',
      input: 'csv',
      read: async (bytes) =>
        Papa.parse(new TextDecoder().decode(bytes), { header: false, skipEmptyLines: true }).data
          .length - 1,
    },
    {
      name: 'uDSV',
      input: 'csv',
      read: async (bytes) => {
        const text = new TextDecoder().decode(bytes);
        return initParser(inferSchema(text)).stringArrs(text).length;
      },
    },
    { name: 'DuckDB-WASM', input: 'csv', read: (bytes) => readWithDuckdb(database, bytes) },
    {
      name: 'Tipstat, table',
      input: 'xlsx',
      read: (bytes) => readWithTipstat(createFull, full, bytes, false),
    },
    {
      name: 'Tipstat, checked',
      input: 'xlsx',
      read: (bytes) => readWithTipstat(createFull, full, bytes, true),
    },
    {
      name: 'xlsx (SheetJS)',
      input: 'xlsx',
      read: async (bytes) => {
        const book = XLSX.read(bytes, { dense: true });
        return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 }).length - 1;
      },
    },
  ];
}

async function startDuckdb() {
  const folder = '/tests/bench/read/node_modules/@duckdb/duckdb-wasm/dist';
  const worker = new Worker(`${folder}/duckdb-browser-eh.worker.js`);
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await database.instantiate(`${folder}/duckdb-eh.wasm`);
  return database;
}

/** @param {any} database @param {Uint8Array} bytes */
async function readWithDuckdb(database, bytes) {
  await database.registerFileBuffer('input.csv', bytes.slice());
  const connection = await database.connect();
  try {
    await connection.query("CREATE TABLE input AS SELECT * FROM read_csv_auto('input.csv')");
    const answer = await connection.query('SELECT count(*)::INT AS n FROM input');
    await connection.query('DROP TABLE input');
    return answer.toArray()[0].n;
  } finally {
    await connection.close();
    await database.dropFile('input.csv');
  }
}
