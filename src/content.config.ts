/** Starlight asks for a `docs` collection; every page here is made from the knowledge base instead, so it stays empty. */
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = {
  docs: defineCollection({ loader: { name: 'none', load: async () => {} }, schema: docsSchema() }),
};
