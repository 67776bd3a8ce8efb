import { defineConfig } from '@playwright/test';

const chromium = process.env.CHROMIUM_PATH ?? (process.platform === 'linux' ? '/usr/bin/chromium' : undefined);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  // Traces cost a third of the time; ask for one with --trace on.
  use: { screenshot: 'only-on-failure', locale: 'fi-FI', timezoneId: 'Europe/Helsinki' },
  projects: [
    {
      name: 'web',
      testMatch: 'web/**/*.spec.ts',
      use: {
        browserName: 'chromium',
        viewport: { width: 1440, height: 900 },
        launchOptions: {
          ...(chromium ? { executablePath: chromium } : { channel: 'chrome' }),
          // root, as in a container, gets no sandbox from Chromium
          args: process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
        },
      },
    },
    { name: 'electron', testMatch: ['shell/**/*.spec.ts', 'electron/**/*.spec.ts'] },
  ],
});
