/** The Markdown of an entry, written once for its own file and for the file of all. */
import { entryMarkdown } from '../views/markdown-page.ts';
import type { Entry } from '../schema/datasets.ts';
import { oncePer } from '../views/once.ts';
import { kb } from './knowledge-base.ts';
import { absolute } from './link.ts';

export const markdownFile = oncePer((entry: Entry) => entryMarkdown(kb, entry, absolute));
