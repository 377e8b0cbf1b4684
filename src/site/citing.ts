/** What citations say of this site. */
import type { CitingSite } from '../views/citation.ts';
import { absolute } from './link.ts';
import { TITLE } from './project.ts';

export const citingSite: CitingSite = { title: TITLE, absolute };
