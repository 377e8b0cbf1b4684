import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Unit tests stand beside the code and beside the concepts; the others look at the built site.
    include: ['{src,scripts,content,tests}/**/*.test.ts'],
    // The browser and the link crawler take their time on two cores.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
