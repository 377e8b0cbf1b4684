/** Draws the picture of every page beside the build of the pages, and puts it where the page says it is. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { openStudio } from '../site/pictures/studio.ts';
import { cacheFolder } from '../site/project.ts';
import { pictureOf } from '../views/addresses.ts';
import { pagePicture, sharePictures, type SharePicture } from '../views/share-picture.ts';
import { forEachOf, forEachPage } from './built-pages.ts';

/** The pictures that finished pages name, with what each page says of itself. */
async function namedBy(root: string, base: string): Promise<Map<string, SharePicture>> {
  const named = new Map<string, SharePicture>();
  await forEachPage(root, (html) => {
    const content = (property: string) => unescape(new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1] ?? '');
    const address = content('og:image');
    if (address) named.set(decodeURI(new URL(address).pathname).slice(base.length - 1), pagePicture(content('og:title'), content('description')));
  });
  return named;
}

// The five that Astro writes in attributes.
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&#38;': '&', '&quot;': '"', '&#34;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>' };
const unescape = (text: string) => text.replace(/&(?:amp|quot|lt|gt|#3[489]);/g, (entity) => ENTITIES[entity]!);

export function sharePicturesOf(kb: KnowledgeBase, site: string): AstroIntegration {
  let base = '/';
  let begun: Promise<{ addresses: string[]; images: Uint8Array[] }> | undefined;
  const studio = () => openStudio(path.join(cacheFolder(), 'share-pictures'), site);
  return {
    name: 'share-pictures',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:start'() {
        const pictures = sharePictures(kb);
        begun = studio().then(async ({ make }) => ({ addresses: [...pictures.keys()].map(pictureOf), images: await make([...pictures.values()]) }));
        // It is awaited when the pages are done; until then a failure must not end the process without a word.
        begun.catch(() => undefined);
      },
      async 'astro:build:done'({ dir, logger }) {
        const root = fileURLToPath(dir);
        const { addresses, images } = await begun!;
        const drawn = new Map(addresses.map((address, i) => [address, images[i]!]));
        const rest = [...(await namedBy(root, base))].filter(([address]) => !drawn.has(address));
        const others = await (await studio()).make(rest.map(([, picture]) => picture));
        rest.forEach(([address], i) => drawn.set(address, others[i]!));
        await forEachOf(drawn, async ([address, bytes]) => {
          const file = path.join(root, address);
          await mkdir(path.dirname(file), { recursive: true });
          await writeFile(file, bytes);
        });
        logger.info(`${drawn.size} pictures`);
      },
    },
  };
}
