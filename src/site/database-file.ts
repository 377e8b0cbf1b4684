/** The database of this build; made once, for both of its files. */
import { SCHEMA_VERSION } from './api.ts';
import { databaseOf } from './database.ts';
import { kb } from './knowledge-base.ts';
import { absolute } from './link.ts';
import { commit, commitDate, TITLE } from './project.ts';

let bytes: Uint8Array | undefined;

export const databaseFile = (): Uint8Array => (bytes ??= databaseOf(kb, { title: TITLE, homepage: absolute('/'), license: 'CC-BY-4.0', schema_version: SCHEMA_VERSION, commit: commit(), date: commitDate(kb) }));
