import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import Sqlite from 'better-sqlite3';
import { type Site, startSite } from '../fixtures/site';
import { expect, bare as test } from './story';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

const view = () => ({
  event_id: randomUUID(),
  page_view_id: randomUUID(),
  name: 'Post viewed',
  seq: 0,
  client_ts: Date.now(),
  props: { id: 'Alex Martelli' },
});

async function post(site: Site, event: ReturnType<typeof view>, headers: Record<string, string> = {}) {
  return fetch(`${site.url}/api/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain', 'User-Agent': FIREFOX, ...headers },
    body: JSON.stringify({ sent_at: Date.now(), events: [event] }),
  });
}

function storedIds(site: Site): string[] {
  const db = new Sqlite(`${site.dataDir}/colloquy.db`, { readonly: true });
  const rows = db.prepare<[], { id: string }>('SELECT lower(hex(id)) AS id FROM event').all();
  db.close();
  return rows.map(({ id }) => id);
}

test('the running server stores events, under either of its names, and tells methods apart', async () => {
  const site = await startSite();
  try {
    const { port } = new URL(site.url);
    for (const origin of [`http://localhost:${port}`, `http://127.0.0.1:${port}`]) {
      const answer = await post(site, view(), { Origin: origin });
      expect([answer.status, await answer.json()]).toEqual([202, { accepted: 1, dropped: 0 }]);
    }
    expect((await post(site, view(), { Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await fetch(`${site.url}/api/events`)).status).toBe(405);
    expect(storedIds(site)).toHaveLength(2);
  } finally {
    await site.stop();
  }
});

test('Ctrl-C under load loses no event that was accepted', async () => {
  const site = await startSite();
  const accepted: string[] = [];
  let stopping = false;
  const reader = async () => {
    while (!stopping) {
      const event = view();
      const status = await post(site, event).then(
        (answer) => answer.status,
        () => null,
      );
      if (status === 202) accepted.push(event.event_id.replaceAll('-', ''));
    }
  };
  const readers = Array.from({ length: 16 }, reader);
  await expect.poll(() => accepted.length).toBeGreaterThan(100);
  const exitCode = await site.stop();
  stopping = true;
  await Promise.all(readers);
  expect(exitCode).toBe(0);
  const stored = new Set(storedIds(site));
  expect(accepted.filter((id) => !stored.has(id))).toEqual([]);
});

test('a request whose answer is awaited while the server stops is answered, and stored', async () => {
  const site = await startSite();
  const event = view();
  const body = JSON.stringify({ sent_at: Date.now(), events: [event] });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    const sending = httpRequest(`${site.url}/api/events`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', 'User-Agent': FIREFOX, 'Content-Length': Buffer.byteLength(body) },
    });
    sending.on('response', (response) => response.resume().on('end', () => resolve(response.statusCode)));
    sending.on('error', reject);
    sending.write(body.slice(0, 20), () => {
      void site.stop();
      setTimeout(() => sending.end(body.slice(20)), 500);
    });
  });
  expect(await answered).toBe(202);
  await expect.poll(() => site.output()).toContain('Stopped.');
  expect(storedIds(site)).toEqual([event.event_id.replaceAll('-', '')]);
});
