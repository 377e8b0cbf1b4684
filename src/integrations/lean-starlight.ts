/** Leaves out what Starlight brings for the components that are replaced here: its styles, and the memory of a sidebar that is not there. */
import path from 'node:path';
import type { AstroIntegration } from 'astro';

const UNUSED = /\/starlight\/dist\/(?:style\/(?:asides|layers|props|reset|util)\.css|components-internals\/SidebarPersistState\.js)$/;
/** Starlight's page links a sheet for print; ours takes its place. */
const PRINT = '../style/print.css?url&no-inline';

export function leanStarlight(): AstroIntegration {
  return {
    name: 'lean-starlight',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'lean-starlight',
                enforce: 'pre',
                resolveId: (source, importer) => (source === PRINT && importer?.includes('/starlight/') ? `${path.resolve('src/styles/print.css')}?url&no-inline` : undefined),
                load: (id) => (UNUSED.test(id.split('?')[0]!) ? (id.includes('.css') ? '' : 'export {};') : undefined),
              },
            ],
          },
        });
      },
    },
  };
}
