/** Everything in one SQLite database. */
import { databaseFile } from '../../site/database-file.ts';
import { SQLITE } from '../../site/media-types.ts';

export const GET = () => new Response(new Uint8Array(databaseFile()), { headers: { 'content-type': SQLITE } });
