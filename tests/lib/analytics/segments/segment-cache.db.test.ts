import { expect } from 'vitest';
import { UNKNOWN, UNKNOWN_ID } from '@/lib/analytics/segments/segment';
import { SegmentCache } from '@/lib/analytics/segments/segment-cache';
import type { Db } from '@/lib/db/client';
import { asSingleWriter } from '@/lib/db/single-writer';
import { test } from '../../../fixtures/database';

const german = { referrer: 'news.example', country: 'DE', device: 'mobile', campaign: '' };
const french = { ...german, country: 'FR' };

async function intern(db: Db, cache: SegmentCache, segments: (typeof german)[]): Promise<number[]> {
  const batch = cache.begin();
  await asSingleWriter(db, 'recording', (tx) => batch.intern(tx, segments));
  batch.keep();
  return segments.map((segment) => batch.idOf(segment));
}

test('each combination has one number, nothing known has 0 and no row', async ({ db }) => {
  const cache = new SegmentCache();
  const [a, unknown, b, again] = await intern(db, cache, [german, UNKNOWN, french, german]);
  expect(unknown).toBe(UNKNOWN_ID);
  expect(again).toBe(a);
  expect(b).not.toBe(a);
  expect(await db.segment.count()).toBe(2);
  // Another process finds the numbers that are there; this one does not ask again.
  expect(await intern(db, new SegmentCache(), [french, german])).toEqual([b, a]);
  await db.segment.deleteMany();
  expect(await intern(db, cache, [german])).toEqual([a]);
});

test('a number of a transaction that failed is not remembered', async ({ db }) => {
  const cache = new SegmentCache();
  const batch = cache.begin();
  const failing = asSingleWriter(db, 'recording', async (tx) => {
    await batch.intern(tx, [german]);
    throw new Error('and then something failed');
  });
  await expect(failing).rejects.toThrow('something failed');
  expect(cache.idOf(german)).toBeUndefined();
  const [id] = await intern(db, cache, [german]);
  expect(await db.segment.findUnique({ where: { id } })).toMatchObject(german);
});

test('when there are too many, new ones keep country and device alone', async ({ db }) => {
  await db.segment.create({ data: { ...german, id: 50_000 } });
  const cache = new SegmentCache();
  const [known, fresh, other] = await intern(db, cache, [german, french, { ...french, referrer: 'other.example' }]);
  expect(known).toBe(50_000);
  expect(other).toBe(fresh);
  expect(await db.segment.findUnique({ where: { id: fresh } })).toMatchObject({
    referrer: '',
    country: 'FR',
    device: 'mobile',
  });
});
