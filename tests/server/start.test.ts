import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../fixtures/postgresql-server';
import { type SiteOptions, startSite } from '../fixtures/site';
import { ended, spawnChild } from '../fixtures/typescript-child';

const newFolder = () => mkdtempSync(join(tmpdir(), 'colloquy-start-'));

/** Starts the server where it can't start, and returns what it printed. */
async function failedStart(env: Record<string, string>): Promise<string> {
  const port = String(await freePort());
  const { code, output } = await ended(
    spawnChild('scripts/start.mjs', [], { DATA_DIR: newFolder(), PORT: port, ...env }),
  );
  expect(code).toBe(1);
  expect(output, 'no stack trace').not.toMatch(/^\s+at /m);
  return output;
}

async function running(options: SiteOptions = {}) {
  const site = await startSite(options);
  onTestFinished(() => site.kill());
  return site;
}

describe('a start that fails says why in a sentence', () => {
  test('the port is taken', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    onTestFinished(() => void other.close());
    expect(await failedStart({ PORT: String(port) })).toContain(`Port ${port} is taken by another program`);
  });

  test('the data directory can’t be written to', async () => {
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    expect(await failedStart({ DATA_DIR: join(file, 'data') })).toMatch(
      /data directory .*a-file\/data can't be written to/,
    );
  });

  test('the database is from a newer version', async () => {
    const dataDir = newFolder();
    const first = await running({ dataDir });
    await first.stop();
    const db = new Sqlite(join(dataDir, 'colloquy.db'));
    db.exec(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '2999_future', 1)`,
    );
    db.close();
    expect(await failedStart({ DATA_DIR: dataDir })).toMatch(/newer version of Colloquy: it has 2999_future/);
  });

  test('a setting is malformed', async () => {
    const output = await failedStart({ PORT: 'eighty', MIXPANEL_API_URL: 'http://example.org', MIXPANEL_TOKEN: 'x' });
    expect(output).toContain('The setting PORT is “eighty”; expected a whole number from 1 to 65535.');
    expect(output).toContain('The setting MIXPANEL_API_URL is plain http; expected https');
  });

  test('PostgreSQL can’t be reached, and the password in its address is not printed', async () => {
    const port = await freePort();
    const output = await failedStart({ DATABASE_URL: `postgresql://me:hush@127.0.0.1:${port}/colloquy` });
    expect(output).toContain(`PostgreSQL at 127.0.0.1:${port}/colloquy can't be reached`);
    expect(output).not.toContain('hush');
  });

  test('the file named as database is something else', async () => {
    const file = join(newFolder(), 'notes.txt');
    writeFileSync(file, 'Shopping: bread, milk, a notebook.'.repeat(50));
    expect(await failedStart({ DATABASE_URL: `file:${file}` })).toContain('is not an SQLite database');
  });

  test('another server has the data directory: it is named', async () => {
    const first = await running();
    const output = await failedStart({ DATA_DIR: first.dataDir });
    expect(output).toMatch(/in use by process \d+, serving http:\/\/localhost:\d+/);
  });
});

test('a killed server leaves the data directory free for the next', async () => {
  const first = await running();
  await first.kill();
  const second = await running({ dataDir: first.dataDir });
  expect((await fetch(`${second.url}/api/health`)).status).toBe(200);
});

test('Ctrl-C ends the server cleanly', async () => {
  const site = await running();
  expect(await site.stop()).toBe(0);
  expect(site.output()).toContain('Stopped.');
});

test('an empty database gets the sample series, and --empty leaves it out', async () => {
  const [sample, empty] = await Promise.all([running(), running({ args: ['--empty'] })]);
  expect((await fetch(`${sample.url}/episodes/glyph-lefkowitz`)).status).toBe(200);
  expect((await fetch(`${empty.url}/episodes/glyph-lefkowitz`)).status).toBe(404);
  expect((await fetch(`${empty.url}/`)).status).toBe(200);
});
