import { defineConfig } from 'vitest/config';
import path from 'node:path';

export default defineConfig({
  root: path.join(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // What a window or a process has to come to may take its time on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
});
