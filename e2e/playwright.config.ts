import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { origin } from './lib/platform.ts';

const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

export default defineConfig({
  testDir: '.',
  testMatch: ['journeys/*.spec.ts', 'faults/*.spec.ts'],
  globalSetup: './lib/start.ts',
  globalTeardown: './lib/stop.ts',
  outputDir: 'target/results',
  reporter: [['list']],
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: origin,
    locale: 'nl-NL',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browser,
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
    },
  },
});
