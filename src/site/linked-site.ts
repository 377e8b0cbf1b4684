/** What linked data says of this site. */
import type { LinkedSite } from '../views/json-ld.ts';
import { absolute } from './link.ts';
import { TAGLINE, TITLE } from './project.ts';

export const linkedSite: LinkedSite = { title: TITLE, tagline: TAGLINE, absolute };
