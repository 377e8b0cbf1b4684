/** Renders the pictures that it is sent, one after the other. */
import { parentPort } from 'node:worker_threads';
import type { SharePicture } from '../../views/share-picture.ts';
import { renderPicture } from './render.ts';

parentPort!.on('message', async ({ key, picture, site }: { key: string; picture: SharePicture; site: string }) => {
  parentPort!.postMessage({ key, bytes: await renderPicture(picture, site) });
});
