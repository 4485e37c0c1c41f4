import { defineConfig } from '@playwright/test';
import { findChromium, findWholeChromium } from './scripts/chromium.mjs';
// Each worker reads this file.
import './scripts/engine-flags.mjs';

/** Stories of what only a whole browser does: keep a page to go back to, tell its first paint, open a tab, leave the pointer be. */
const WHOLE = /reader-(back-forward|scripts)\.spec\.ts$/;

const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  // Nothing leaves this machine. Not a route that aborts it: one route has every request of every page go through the
  // runner, and nothing come from the browser's cache.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
  // Pages are drawn by the processor alone either way; through the stand-in for a graphics card it takes a fifth more.
  '--disable-gpu',
  // One process for all pages of a browser, those inside others too: to start one takes as long as many a story.
  '--renderer-process-limit=1',
  '--disable-site-isolation-trials',
  // To compile a page's scripts for speed takes longer than the seconds that it is there: axe is a third faster without.
  '--js-flags=--no-opt --no-maglev',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  // Each worker has a server and a browser of its own. They take the files in the order of their names: the long ones have names
  // that come early, or one worker would be at them while the other has nothing left to do.
  workers: 2,
  // Not the folder above, which holds the reports of all runners and would be emptied.
  outputDir: 'test-results/stories',
  timeout: 90_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    viewport: { width: 1280, height: 900 },
    // A trace of each story, most of them thrown away, is much of what a story costs. A failure leaves what its page said and
    // looked like; to have the whole of it, run it again with --trace retain-on-failure.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'whole browser',
      testMatch: WHOLE,
      use: { launchOptions: { executablePath: findWholeChromium(), args } },
    },
    { name: 'browser', testIgnore: WHOLE, use: { launchOptions: { executablePath: findChromium(), args } } },
  ],
});
