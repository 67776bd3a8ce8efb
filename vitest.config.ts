import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'samples/**/*.test.ts', 'tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // a feature test opens a real SQLite file, on a slow disk among others
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
