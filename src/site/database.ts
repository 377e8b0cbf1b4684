/** Everything in one SQLite file: the tables of the relational view, a full-text index, and what they mean. */
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { oncePer } from '../views/once.ts';
import { relationalTables, searchRows, searchTable, type Cell, type Column, type RelationalTable } from '../views/relational.ts';

/** What the file says of itself, in its table `meta`. */
export type Meta = Readonly<Record<string, string>>;

const quote = (name: string) => `"${name}"`;
const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;
// A comment ends with its line.
const comment = (words: string) => `-- ${words.replace(/\s+/g, ' ')}`;

function columnSql({ name, type, required, references, terms }: Column): string {
  return [
    quote(name),
    type,
    required && 'NOT NULL',
    references && `REFERENCES ${quote(references)}("id")`,
    terms && `CHECK (${quote(name)} IN (${terms.map(literal).join(', ')}))`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The statement that makes a table; SQLite keeps its comments, so that `.schema` explains every column. */
export function createTable({ name, description, columns, key }: Omit<RelationalTable, 'rows'>): string {
  const lines = columns.map((column) => `  ${columnSql(column)}, ${comment(column.description)}`);
  return [`CREATE TABLE ${quote(name)} ( ${comment(description)}`, ...lines, `  PRIMARY KEY (${key.map(quote).join(', ')})`, ') STRICT, WITHOUT ROWID'].join('\n');
}

const meta = (values: Meta): RelationalTable => ({
  name: 'meta',
  description: 'What this file was made from.',
  columns: [
    { name: 'key', type: 'TEXT', description: 'What is said.', required: true },
    { name: 'value', type: 'TEXT', description: 'What it is.', required: true },
  ],
  key: ['key'],
  rows: Object.entries(values),
});

/** The bytes of the database; the same for the same knowledge base and the same SQLite. */
export function databaseOf(kb: KnowledgeBase, values: Meta): Uint8Array {
  const db = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
  const insert = (name: string, columns: readonly Column[], rows: readonly Cell[][]) => {
    const statement = db.prepare(`INSERT INTO ${quote(name)} VALUES (${columns.map(() => '?').join(', ')})`);
    for (const row of rows) statement.run(...row);
  };
  db.exec('BEGIN');
  for (const table of [meta(values), ...relationalTables(kb)]) {
    db.exec(createTable(table));
    insert(table.name, table.columns, table.rows);
  }
  db.exec(`CREATE VIRTUAL TABLE ${quote(searchTable.name)} USING fts5(${searchTable.columns.map(({ name }) => (name === 'id' ? `${name} UNINDEXED` : name)).join(', ')}, tokenize = 'porter unicode61 remove_diacritics 2')`);
  // A name says more than a summary, and a summary more than a text; the id is not searched.
  db.exec(`INSERT INTO search(search, rank) VALUES ('rank', 'bm25(0, 10, 8, 3, 1)')`);
  insert(searchTable.name, searchTable.columns, searchRows(kb));
  db.exec(`INSERT INTO search(search) VALUES ('optimize')`);
  db.exec('COMMIT');
  db.exec('VACUUM');
  const bytes = db.serialize();
  db.close();
  return bytes;
}

/** The same compressed, for readers that have to fetch it. */
export const compressed = oncePer((bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9 }));
