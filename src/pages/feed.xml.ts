/** What is new and changed, in all datasets and in prose. */
import { changes } from '../site/changes.ts';
import { atom } from '../site/feed.ts';

export const GET = () => atom(changes, '/feed.xml', '/');
