/** The knowledge base that this build of the site shows: loaded once, for all pages. */
import { loadOrThrow } from '../knowledge-base/load.ts';

// The day matters to warnings alone, and those are for `npm run check`: a build does not depend on it.
const ANY_DAY = '9999-12-31';

export const kb = await loadOrThrow(process.cwd(), { today: ANY_DAY });
