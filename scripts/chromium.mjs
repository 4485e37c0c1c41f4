import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SetupFailure } from './setup.mjs';

/** Does most of what a browser does, with a third less work. */
const SHELL = '/usr/bin/chromium-headless-shell';
const WHOLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const findFirst = (paths) => (process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : paths).find(existsSync);

/** @returns the path of the browser for most stories, undefined where there is none */
export const findChromium = () => findFirst([SHELL, ...WHOLE]);

/** @returns the path of a browser as readers have it */
export const findWholeChromium = () => findFirst(WHOLE);

/** Sees that there is a browser for the tests; on Debian, as root, installs it, and in CI the shell as well. */
export async function ensureChromium() {
  const lacksBrowser = !findWholeChromium();
  const lacksShell = Boolean(process.env.CI) && !process.env.CHROMIUM_PATH && !existsSync(SHELL);
  if (!lacksBrowser && !lacksShell) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the browser tests (apt-get) …');
    await apt('update');
    // Not every Debian has it, and all goes without it.
    if (lacksShell) await apt('install', '-y', '--no-install-recommends', 'chromium-headless-shell');
    if (!lacksBrowser) return;
    const { failed, stderr } = await apt('install', '-y', '--no-install-recommends', 'chromium');
    if (!failed) return;
    throw new SetupFailure(`apt-get could not install chromium:\n${stderr}`);
  }
  if (!lacksBrowser) return;
  throw new SetupFailure(
    'The browser tests need Chromium. Install it (Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to one.',
  );
}

/** @returns whether it failed, and what it said of that */
const apt = (...args) =>
  new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFile('apt-get', args, { env, maxBuffer: Number.POSITIVE_INFINITY }, (error, _, stderr) =>
      resolve({ failed: error !== null, stderr }),
    );
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureChromium().catch((error) => {
    console.error(error instanceof SetupFailure ? error.message : error);
    process.exit(1);
  });
}
