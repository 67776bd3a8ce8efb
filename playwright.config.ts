import { defineConfig } from '@playwright/test';

const chromium = process.env.CHROMIUM_PATH ?? (process.platform === 'linux' ? '/usr/bin/chromium' : undefined);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  forbidOnly: true,
  workers: 2,
  // What hangs is ended, in ms: on a busy machine a test takes many times as long as on an idle one, and that is no fault of what it tests.
  timeout: 180_000,
  expect: { timeout: 20_000 },
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
