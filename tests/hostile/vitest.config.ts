import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, '../..'),
    include: ['tests/hostile/**/*.test.ts'],
    // What a test did is told in its own words, in order.
    disableConsoleIntercept: true,
    maxWorkers: 2,
    testTimeout: 1_200_000,
    hookTimeout: 60_000,
  },
});
