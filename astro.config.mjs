import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import manifest from './package.json' with { type: 'json' };
import { loadOrThrow } from './src/knowledge-base/load.ts';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { finishedPages } from './src/integrations/finished-pages.ts';
import { formerBuild } from './src/integrations/former-build.ts';
import { hostHeaders } from './src/integrations/host-headers.ts';
import { knowledgeBaseReload } from './src/integrations/knowledge-base-reload.ts';
import { leanStarlight } from './src/integrations/lean-starlight.ts';
import { noPreloading } from './src/integrations/no-preloading.ts';
import { offline } from './src/integrations/offline.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sharePicturesOf } from './src/integrations/share-pictures.ts';
import { fileDates } from './src/site/history.ts';
import { dataRoot, TAGLINE, TITLE } from './src/site/project.ts';
import { pageOf, withBase } from './src/views/addresses.ts';
import { changesOf } from './src/views/changes.ts';

// Loaded here too, so that a mistake in the data stops the build before it begins.
const kb = await loadOrThrow(dataRoot());
const { entries, redirects } = kb;

// A site below a path, as on GitHub Pages: BASE_PATH=/lightweight-scaling/ npm run build
const BASE = `${(process.env.BASE_PATH ?? '').replace(/\/$/, '')}/`;

const lastChange = Object.fromEntries(changesOf(kb, fileDates()).map(({ href, updated }) => [withBase(href, BASE), updated]));

const component = (name) => `./src/components/${name}.astro`;

export default defineConfig({
  site: new URL(manifest.homepage).origin,
  base: BASE,
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  prefetch: false,
  // The policy of a page allows no style elements. While one page is written to the disk, others are made.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  // The other setting removes the spaces between a word and the link after it.
  compressHTML: true,
  // Astro puts the base path before the old address, not before the new one.
  redirects: Object.fromEntries(redirects.map(({ from, dataset, to }) => [`/${dataset}/${from}/`, withBase(pageOf(entries[[to].flat()[0]]), BASE)])),
  integrations: [
    starlight({
      title: TITLE,
      description: TAGLINE,
      favicon: '/favicon.svg',
      head: [
        { tag: 'link', attrs: { rel: 'search', type: 'application/opensearchdescription+xml', title: TITLE, href: `${BASE}opensearch.xml` } },
        { tag: 'link', attrs: { rel: 'alternate', type: 'application/atom+xml', title: `${TITLE}: new and changed entries`, href: `${BASE}feed.xml` } },
      ],
      pagefind: false,
      disable404Route: true,
      expressiveCode: false,
      customCss: ['./src/styles/fonts.css', './src/styles/tokens.css', './src/styles/base.css', './src/styles/site.css', './src/styles/print.css'],
      components: {
        Banner: component('Nothing'),
        ContentPanel: component('ContentPanel'),
        DraftContentNotice: component('Nothing'),
        FallbackContentNotice: component('Nothing'),
        Footer: component('Footer'),
        Header: component('Header'),
        Hero: component('Nothing'),
        MarkdownContent: component('MarkdownContent'),
        PageFrame: component('PageFrame'),
        PageSidebar: component('PageSidebar'),
        PageTitle: component('PageTitle'),
        Sidebar: component('Sidebar'),
        ThemeProvider: component('ThemeProvider'),
        TwoColumnContent: component('TwoColumnContent'),
      },
    }),
    // Starlight brings one without dates; it leaves that to ours where there is one.
    sitemap({
      // What stands in frames is a part of other pages.
      filter: (page) => !/\/embed\/.+/.test(page),
      serialize: (item) => ({ ...item, lastmod: lastChange[new URL(item.url).pathname] }),
    }),
    leanStarlight(),
    noPreloading(),
    sharePicturesOf(kb, TITLE),
    searchIndex(),
    finishedPages(),
    contentSecurityPolicy(),
    hostHeaders(),
    offline(),
    formerBuild(),
    knowledgeBaseReload(),
  ],
});
