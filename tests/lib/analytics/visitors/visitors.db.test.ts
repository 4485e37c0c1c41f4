import { beforeEach, expect, onTestFinished } from 'vitest';
import { Recorder } from '@/lib/analytics/ingest/recorder';
import { createVisitorHasher, networkOf } from '@/lib/analytics/visitors/visitor-hash';
import { deleteOldSalts, getVisitorSalts, utcDayOf } from '@/lib/analytics/visitors/visitor-salts';
import { type Db, openDb } from '@/lib/db/client';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { postViewed, submission } from '../../../factories/submission';
import { test } from '../../../fixtures/database';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MIDNIGHT = Date.UTC(2026, 10, 24);
const SITE = 'https://interviews.example.org';
const reader = { ip: '192.0.2.7', userAgent: 'Firefox' };

beforeEach<{ db: Db }>(async ({ db }) => void (await seedSampleSeries(db, new Date(MIDNIGHT - 48 * HOUR))));

test('a visitor is 16 bytes that hang on network, user agent, site and day, and on nothing else', async ({ db }) => {
  const hash = createVisitorHasher(db, SITE);
  const now = MIDNIGHT + HOUR;
  const { current } = await hash(reader, now);
  expect(current).toHaveLength(16);
  expect((await hash({ ...reader, ip: '192.0.2.250' }, now + HOUR)).current).toEqual(current);
  expect((await hash({ ...reader, ip: '::ffff:192.0.2.9' }, now)).current).toEqual(current);
  const others = await Promise.all([
    hash({ ...reader, ip: '192.0.3.7' }, now),
    hash({ ...reader, userAgent: 'Chromium' }, now),
    createVisitorHasher(db, 'https://elsewhere.example')(reader, now),
    hash(reader, now + 24 * HOUR),
  ]);
  for (const other of others) expect(other.current).not.toEqual(current);
});

test('yesterday’s salt tells who a visitor was yesterday', async ({ db }) => {
  const hash = createVisitorHasher(db, SITE);
  const yesterday = await hash(reader, MIDNIGHT - 1);
  const today = await hash(reader, MIDNIGHT);
  expect(yesterday.previous).toBeNull();
  expect(today.previous).toEqual(yesterday.current);
  expect(today.current).not.toEqual(yesterday.current);
});

test('processes that start at once agree on the day’s salt, and one that starts later', async ({ db, database }) => {
  const other = openDb(database);
  onTestFinished(() => other.$disconnect());
  const hashers = [db, other, db, other].map((client) => createVisitorHasher(client, SITE));
  const hashes = await Promise.all(hashers.map((hash) => hash(reader, MIDNIGHT)));
  const later = await createVisitorHasher(other, SITE)(reader, MIDNIGHT + HOUR);
  for (const { current } of hashes) expect(current).toEqual(later.current);
  expect(await db.visitorSalt.count()).toBe(1);
});

test('salts are thrown away once the next day is over', async ({ db }) => {
  const days = async () => (await db.visitorSalt.findMany({ orderBy: { day: 'asc' } })).map(({ day }) => day);
  const today = utcDayOf(MIDNIGHT);
  await getVisitorSalts(db, MIDNIGHT - 1);
  await getVisitorSalts(db, MIDNIGHT);
  expect(await days()).toEqual([today - 1, today]);
  await getVisitorSalts(db, MIDNIGHT + 24 * HOUR);
  expect(await days()).toEqual([today, today + 1]);
  await deleteOldSalts(db, MIDNIGHT + 72 * HOUR);
  expect(await days()).toEqual([]);
});

test('a database that fails once does not leave the day without visitors', async ({ db, database }) => {
  const failing = openDb(database);
  onTestFinished(() => failing.$disconnect());
  const hash = createVisitorHasher(failing, SITE);
  await db.$executeRawUnsafe('ALTER TABLE visitor_salt RENAME TO gone');
  await expect(hash(reader, MIDNIGHT)).rejects.toThrow();
  await db.$executeRawUnsafe('ALTER TABLE gone RENAME TO visitor_salt');
  expect((await hash(reader, MIDNIGHT)).current).toHaveLength(16);
});

/** Records a view by one reader at each of these times, all in one commit or each in its own. */
async function visit(db: Db, times: number[], together = false): Promise<number> {
  const hash = createVisitorHasher(db, SITE);
  const recorder = new Recorder(db, { forward: false });
  const requests = [];
  for (const receivedAt of times) {
    const view = postViewed(undefined, { client_ts: receivedAt });
    requests.push(submission([view], { receivedAt, visitor: await hash(reader, receivedAt) }));
  }
  if (together) await Promise.all(requests.map((request) => recorder.record(request)));
  else for (const request of requests) await recorder.record(request);
  return db.visitorDay.count({ where: { episodeId: 0 } });
}

test('midnight splits no session, nor do the pauses of a long one after it', async ({ db }) => {
  const times = [-10, 10, 35, 64].map((minutes) => MIDNIGHT + minutes * MINUTE);
  expect(await visit(db, times)).toBe(1);
});

test('nor does it where both sides of midnight are stored in one commit', async ({ db }) => {
  expect(await visit(db, [MIDNIGHT - 100, MIDNIGHT + 100], true)).toBe(1);
});

test('who comes back more than 30 minutes later on the next day is a new visitor', async ({ db }) => {
  expect(await visit(db, [MIDNIGHT - 10 * MINUTE, MIDNIGHT + 20 * MINUTE + 1])).toBe(2);
});

test('networks are the /24 of IPv4 and the /64 of IPv6; what is no address is one network', () => {
  expect(networkOf('198.51.100.1')).toBe(networkOf('198.51.100.99'));
  expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff::1'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  expect(networkOf('')).toBe(networkOf('unknown'));
});
