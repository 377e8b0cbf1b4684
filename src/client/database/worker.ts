/** Holds the database in memory and answers questions to it, one after the other. */
import sqlite3InitModule, { type Database } from '@sqlite.org/sqlite-wasm';
import { ROW_LIMIT, type Answer, type Message, type Question, type SqlValue } from './protocol.ts';

const say = (message: Message) => postMessage(message);

/** The bytes of the file, whether or not the server or the browser has already unpacked them. */
async function fetchDatabase(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The database could not be loaded (${response.status}).`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!packed) return bytes;
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

async function open(address: string): Promise<Database> {
  const [sqlite, bytes] = await Promise.all([sqlite3InitModule(), fetchDatabase(address)]);
  const { oo1, wasm, capi } = sqlite;
  const db = new oo1.DB(':memory:');
  const pointer = wasm.allocFromTypedArray(bytes);
  db.checkRc(capi.sqlite3_deserialize(db.pointer!, 'main', pointer, bytes.byteLength, bytes.byteLength, capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY));
  return db;
}

/** The first rows of what a statement gives. */
function ask(db: Database, sql: string): Answer {
  const columns: string[] = [];
  const rows: SqlValue[][] = [];
  let more = false;
  db.exec({
    sql,
    rowMode: 'array',
    columnNames: columns,
    callback: (row) => {
      if (rows.length >= ROW_LIMIT) {
        more = true;
        return false;
      }
      // Blobs and large integers have no place in a table of words.
      rows.push((row as unknown[]).map((value) => (value === null || typeof value === 'number' ? value : String(value))));
      return undefined;
    },
  });
  return { columns, rows, more };
}

// What SQLite puts before its own words, such as "SQLITE_ERROR: sqlite3 result code 1: ".
const CODE = /^SQLITE_\w+: sqlite3 result code \d+: /;

/** The pages of everything by id and by name, so that both can be followed in an answer; an id comes before a name that reads like it. */
const PAGES = 'SELECT name, page FROM entries UNION ALL SELECT title, page FROM prose UNION ALL SELECT id, page FROM prose UNION ALL SELECT id, page FROM entries';
const pagesOf = (db: Database) => Object.fromEntries(db.selectArrays(PAGES) as [string, string][]);
const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).replace(CODE, '');

let db: Database | undefined;

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  if ('open' in data) {
    try {
      db = await open(data.open);
      say({ type: 'ready', pages: pagesOf(db) });
    } catch (error) {
      say({ type: 'failed', message: wordsOf(error) });
    }
    return;
  }
  try {
    say({ type: 'answer', answer: ask(db!, data.sql) });
  } catch (error) {
    say({ type: 'error', message: wordsOf(error) });
  }
});
