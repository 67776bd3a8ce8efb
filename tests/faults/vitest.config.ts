import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, '../..'),
    include: ['tests/faults/**/*.test.ts'],
    globalSetup: ['tests/faults/support/build-program.ts'],
    // What a test did is told in its own words, in order.
    disableConsoleIntercept: true,
    maxWorkers: 2,
    // Where a machine allows nothing that a file tries, the file says so.
    passWithNoTests: true,
    testTimeout: 1_200_000,
    hookTimeout: 60_000,
  },
});
