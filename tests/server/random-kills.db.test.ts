import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject } from 'vitest';
import { bytesToUuid } from '@/lib/analytics/uuid';
import type { FakeMixpanel } from '../fakes/mixpanel';
import { databaseUrl } from '../fixtures/database';
import { heldIds, test, until } from '../fixtures/forwarding';
import { freePort } from '../fixtures/postgresql-server';
import { type Site, startSite } from '../fixtures/site';

const KILLS = inject('databaseKind') === 'sqlite' ? 50 : 10;
const CLIENTS = 6;
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
/**
 * What a killed sender held is sent at once on SQLite, long before its lease of a minute has run out; PostgreSQL, where another
 * process might have it, waits for that.
 */
const DRAIN_MS = inject('databaseKind') === 'sqlite' ? 30_000 : 100_000;

/** Clients that report views one after another, each again and again until it is acknowledged. */
class Readers {
  readonly acknowledged: string[] = [];
  repeats = 0;
  #leaving = false;
  readonly #address: string;
  readonly #running: Promise<void>[];

  constructor(address: string) {
    this.#address = address;
    this.#running = Array.from({ length: CLIENTS }, () => this.#read());
  }

  /** Resolves when what they have begun to report is acknowledged. */
  async leave(): Promise<void> {
    this.#leaving = true;
    await Promise.all(this.#running);
  }

  async #read(): Promise<void> {
    while (!this.#leaving) {
      const event = {
        event_id: randomUUID(),
        name: 'Post viewed',
        page_view_id: randomUUID(),
        seq: 0,
        client_ts: Date.now(),
        props: { id: 'glyph interview' },
      };
      while (!(await this.#post(event))) {
        this.repeats += 1;
        await sleep(50);
      }
      this.acknowledged.push(event.event_id);
      await sleep(Math.random() * 40);
    }
  }

  async #post(event: object): Promise<boolean> {
    const response = await fetch(`${this.#address}/api/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': BROWSER },
      body: JSON.stringify({ sent_at: Date.now(), events: [event] }),
    }).catch(() => null);
    if (!response) return false;
    await response.text().catch(() => '');
    return response.status === 202;
  }
}

async function untilSending(fake: FakeMixpanel): Promise<void> {
  const before = fake.requests.length;
  await until(() => fake.requests.length > before);
}

test(`${KILLS} random kill -9 under ingest lose nothing and double nothing, here and at Mixpanel`, {
  timeout: 400_000,
}, async ({ db, database, fake }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'colloquy-kills-'));
  const port = await freePort();
  const env = { DATABASE_URL: databaseUrl(database), MIXPANEL_TOKEN: fake.token, MIXPANEL_API_URL: fake.url };
  // Long enough for kills to fall between a send and its acknowledgement.
  fake.misbehaveWhile(() => ({ kind: 'slow', ms: 100 + Math.random() * 200 }));

  let site: Site = await startSite({ env, dataDir, port });
  const readers = new Readers(site.url);
  // From the first event it takes on, it is killed; its pages are not there yet.
  const start = () => {
    const before = readers.acknowledged.length;
    return startSite({ env, dataDir, port, hasStarted: () => readers.acknowledged.length > before });
  };
  for (let kill = 0; kill < KILLS; kill++) {
    await sleep(Math.random() * 600);
    // Chance alone might never meet a batch under way, so now and then it is helped.
    if (kill % 5 === 0) await untilSending(fake);
    await site.kill();
    site = await start();
  }
  await readers.leave();
  for (const deadline = Date.now() + DRAIN_MS; (await db.outbox.count()) > 0 && Date.now() < deadline; ) {
    await sleep(250);
  }
  expect(await db.outbox.findMany(), site.output()).toEqual([]);
  expect(await site.stop()).toBe(0);

  const accepted = [...readers.acknowledged].sort();
  const stored = await db.event.findMany({ select: { id: true } });
  expect(stored.map(({ id }) => bytesToUuid(id)).sort()).toEqual(accepted);
  expect(heldIds(fake)).toEqual(accepted);
  const delivered = await db.deliveryRollup.aggregate({ _sum: { acknowledged: true } });
  const counted = await db.activityRollup.aggregate({ _sum: { views: true } });
  expect([delivered._sum.acknowledged, counted._sum.views]).toEqual([accepted.length, accepted.length]);
  // The kills met something: reports had to be repeated, and so had sends.
  expect(readers.repeats).toBeGreaterThan(KILLS);
  expect(fake.receipts()).toBeGreaterThan(accepted.length);
  rmSync(dataDir, { recursive: true, force: true });
});
