/** What is new and changed about a concept: its own page, and whatever names it. */
import type { APIRoute } from 'astro';
import type { Entry } from '../../../schema/datasets.ts';
import { changes } from '../../../site/changes.ts';
import { atom } from '../../../site/feed.ts';
import { kb } from '../../../site/knowledge-base.ts';
import { conceptFeedOf, pageOf } from '../../../views/addresses.ts';
import { changesAbout } from '../../../views/changes.ts';

export const getStaticPaths = () => kb.datasets.concepts.map((concept) => ({ params: { id: concept.id }, props: { concept } }));

export const GET: APIRoute<{ concept: Entry<'concepts'> }> = ({ props: { concept } }) => atom(changesAbout(kb, changes, concept.id), conceptFeedOf(concept), pageOf(concept), concept.title);
