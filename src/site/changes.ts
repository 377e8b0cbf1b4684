/** What is new and what has changed in this build; the log is read once, for all feeds and pages. */
import { changesOf } from '../views/changes.ts';
import { fileDates } from './history.ts';
import { kb } from './knowledge-base.ts';

export const changes = changesOf(kb, fileDates());
