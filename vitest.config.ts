import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'samples/**/*.test.ts', 'tests/**/*.test.{ts,tsx}'],
    // tests/faults and tests/hostile are suites of their own: they kill, mount, fill disks, and open what may hang
    exclude: ['tests/e2e/**', 'tests/faults/**', 'tests/hostile/**', 'node_modules/**'],
    // what hangs is ended; a feature test opens a real SQLite file, on a slow disk and a busy machine among others
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
