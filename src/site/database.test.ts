import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { validKnowledgeBase } from '../../tests/support/knowledge-base.ts';
import { relationalTables } from '../views/relational.ts';
import { compressed, createTable, databaseOf } from './database.ts';

const kb = validKnowledgeBase();
const bytes = databaseOf(kb, { commit: 'abc' });
const db = new DatabaseSync(':memory:');
beforeAll(() => db.deserialize(bytes));
const all = (sql: string) => db.prepare(sql).all().map((row) => Object.values(row));

test('the same data gives the same bytes', () => {
  expect(Buffer.compare(databaseOf(kb, { commit: 'abc' }), bytes)).toBe(0);
  expect(Buffer.compare(gunzipSync(compressed(bytes)), bytes)).toBe(0);
});

test('every row of every table is there, and refers to what is there', () => {
  for (const { name, rows } of relationalTables(kb)) expect(all(`SELECT count(*) FROM "${name}"`), name).toEqual([[rows.length]]);
  expect(all('PRAGMA integrity_check')).toEqual([['ok']]);
  expect(all('PRAGMA foreign_key_check')).toEqual([]);
});

test('it says what it was made from', () => {
  expect(all('SELECT * FROM meta')).toEqual([['commit', 'abc']]);
});

describe('what a field is decides where it stands', () => {
  test('one value is a column, a date with its first and last day', () => {
    expect(all("SELECT name, firstRelease, firstRelease_from, firstRelease_to, status, packages_pypi FROM implementations WHERE id = 'bobbin'")).toEqual([['Bobbin', '1996~', '1996-01-01', '1996-12-31', null, null]]);
    expect(all("SELECT packages_pypi FROM implementations WHERE id = 'spindle'")).toEqual([['spindle']]);
  });

  test('several values are rows', () => {
    expect(all('SELECT * FROM languages')).toEqual([['bobbin', 1, 'c'], ['spindle', 1, 'python']]);
    expect(all('SELECT * FROM capabilities')).toEqual([['spindle', 'dns', 'yes']]);
    expect(all('SELECT entry, type, target FROM relations')).toEqual([['spindle', 'builds-on', 'bobbin']]);
  });

  test('a list inside a record is a table of its own', () => {
    expect(all("SELECT * FROM sources_supports WHERE entry = 'spindle'")).toEqual([['spindle', 1, 'authors'], ['spindle', 1, 'firstRelease']]);
  });

  test('what all entries have stands with the entries', () => {
    expect(all("SELECT dataset, name, date_from, page, verified FROM entries WHERE id = 'pep-0342'")).toEqual([['peps', 'PEP 342: Coroutines via Enhanced Generators', '2005-05-10', '/peps/pep-0342/', '2026-11-22']]);
  });
});

test('references and words are held', () => {
  db.exec('PRAGMA foreign_keys = ON');
  expect(() => db.exec("INSERT INTO authors VALUES ('spindle', 2, 'nobody')")).toThrow('FOREIGN KEY');
  expect(() => db.exec("UPDATE implementations SET status = 'great' WHERE id = 'spindle'")).toThrow('CHECK');
  expect(() => db.exec("UPDATE implementations SET name = NULL WHERE id = 'spindle'")).toThrow('NOT NULL');
});

test('the text is searched by stems and without diacritics', () => {
  expect(all("SELECT id FROM search WHERE search MATCH 'weaver'")).toEqual([['ada-weaver']]);
  // The annotation names the generator by a directive; what is found is its name.
  expect(all("SELECT id FROM search WHERE search MATCH 'text: generators'")).toEqual([['spindle']]);
});

test('the statement that makes a table explains its columns, each on one line', () => {
  const sql = createTable({ name: 't', description: 'What\nit is.', columns: [{ name: 'by', type: 'TEXT', description: "It's\nsaid by.", required: true, terms: ["o'clock"] }], key: ['by'] });
  expect(sql.split('\n')).toEqual(['CREATE TABLE "t" ( -- What it is.', `  "by" TEXT NOT NULL CHECK ("by" IN ('o''clock')), -- It's said by.`, '  PRIMARY KEY ("by")', ') STRICT, WITHOUT ROWID']);
});
