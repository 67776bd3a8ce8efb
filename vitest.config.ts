import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'samples/**/*.test.ts', 'tests/**/*.test.{ts,tsx}'],
    // tests/faults is a suite of its own: it kills, mounts and fills disks
    exclude: ['tests/e2e/**', 'tests/faults/**', 'node_modules/**'],
    // a feature test opens a real SQLite file, on a slow disk among others
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
