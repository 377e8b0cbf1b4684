/** The database for the page that queries it: static hosts compress texts alone. */
import { compressed } from '../../site/database.ts';
import { databaseFile } from '../../site/database-file.ts';
import { GZIP } from '../../site/media-types.ts';

export const GET = () => new Response(new Uint8Array(compressed(databaseFile())), { headers: { 'content-type': GZIP } });
