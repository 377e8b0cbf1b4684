import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Unit tests stand beside the code and beside the concepts; the others look at the built site.
    include: ['{src,scripts,content,tests}/**/*.test.ts'],
    // Both cores: the browser waits as much as it works, and so do the builds of whole sites.
    maxWorkers: 2,
    // The browser and the link crawler take their time on two cores.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
