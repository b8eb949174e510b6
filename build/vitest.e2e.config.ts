import { defineConfig } from 'vitest/config';
import path from 'node:path';

export default defineConfig({
  root: path.join(import.meta.dirname, '..'),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // What the page has to come to may take its time on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
});
