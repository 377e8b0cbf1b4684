/** Leaves out what Starlight brings for the components that are replaced here: its styles, its sheet for print, and the memory of a sidebar that is not there. */
import { readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

const UNUSED = /\/starlight\/dist\/(?:style\/(?:anchor-links|asides|layers|props|reset|util)\.css|components-internals\/SidebarPersistState\.js)$/;
const PAGE = /\/starlight\/dist\/components\/Page\.astro$/;
/** A request of its own for a few rules, which stand in `print.css` here, a part of the one sheet. */
const PRINT_LINK = '<link rel="stylesheet" href={printHref} media="print" />';

/** Starlight's page without the sheet for print; fails when a new version links it in another way. */
async function pageWithoutPrintSheet(file: string): Promise<string> {
  const source = await readFile(file, 'utf8');
  if (!source.includes(PRINT_LINK)) throw new Error(`${file}: expected ${PRINT_LINK}, which is left out here. Look how this version of Starlight links its sheet for print, and change lean-starlight.ts.`);
  return source.replace(PRINT_LINK, '');
}

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
                load(id) {
                  if (PAGE.test(id)) return pageWithoutPrintSheet(id);
                  return UNUSED.test(id.split('?')[0]!) ? (id.includes('.css') ? '' : 'export {};') : undefined;
                },
              },
            ],
          },
        });
      },
    },
  };
}
