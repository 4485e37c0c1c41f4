import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { SetupFailure } from './setup.mjs';

/** Where playwright.config.ts looks too. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Sees that there is a Chromium for the browser tests; on Debian, as root, installs it. */
export function ensureChromium() {
  if (process.env.CHROMIUM_PATH ? existsSync(process.env.CHROMIUM_PATH) : PLACES.some((path) => existsSync(path)))
    return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the browser tests (apt-get) …');
    const apt = (...args) =>
      spawnSync('apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update');
    const { status, stderr } = apt('install', '-y', '--no-install-recommends', 'chromium');
    if (status === 0) return;
    throw new SetupFailure(`apt-get could not install chromium:\n${stderr}`);
  }
  throw new SetupFailure(
    'The browser tests need Chromium. Install it (Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to one.',
  );
}
