/** While editing: a change under data/ or content/ reloads the knowledge base and the page. */
import path from 'node:path';
import type { AstroIntegration } from 'astro';

const FOLDERS = ['data', 'content'];

export function knowledgeBaseReload(): AstroIntegration {
  return {
    name: 'knowledge-base-reload',
    hooks: {
      'astro:server:setup'({ server }) {
        const watched = FOLDERS.map((folder) => path.resolve(folder));
        server.watcher.add(watched);
        server.watcher.on('all', (_event, file) => {
          if (!watched.some((folder) => path.resolve(file).startsWith(folder))) return;
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
