import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { freePort } from '../fixtures/postgresql-server';
import { ended } from '../fixtures/typescript-child';

test('Ctrl-C under npm, which passes it on a second time, stops cleanly', async () => {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'colloquy-npm-'));
  // A process group of its own, to which a terminal would send Ctrl-C.
  const npm = spawn('npm', ['start'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
  });
  const end = ended(npm);
  const healthy = () =>
    fetch(`http://localhost:${port}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
  while (!(await healthy())) await sleep(100);
  process.kill(-(npm.pid ?? 0), 'SIGINT');
  expect((await end).output).toContain('Stopped.');
});
