/** Leaves imports on demand as they are written: Vite would load a helper with every page that loads their styles first, and none of them has any. */
import type { AstroIntegration } from 'astro';

const PRELOADING = 'native:import-analysis-build';

export function noPreloading(): AstroIntegration {
  return {
    name: 'no-preloading',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'no-preloading',
                apply: 'build',
                configResolved({ plugins }) {
                  const preloading = plugins.find(({ name }) => name === PRELOADING);
                  if (!preloading) throw new Error(`Vite has no plugin "${PRELOADING}" any more. Look what puts its preloading around imports on demand now, and change no-preloading.ts.`);
                  const appliesTo = preloading.applyToEnvironment;
                  preloading.applyToEnvironment = (environment) => environment.config.consumer !== 'client' && (appliesTo?.(environment) ?? true);
                },
              },
            ],
          },
        });
      },
    },
  };
}
