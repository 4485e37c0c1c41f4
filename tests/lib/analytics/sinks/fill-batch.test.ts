import { expect, test } from 'vitest';
import { fillBatch } from '@/lib/analytics/sinks/fill-batch';
import type { LeasedRow } from '@/lib/analytics/sinks/lease-batch';

const row = (id: number, props: object = { id: 'x'.repeat(255) }): LeasedRow => ({
  id,
  event: {
    id: Buffer.alloc(16, id),
    name: 'Post viewed',
    occurredAt: 1,
    visitorId: Buffer.alloc(16, id),
    props: JSON.stringify(props),
  },
});

test('rows beyond the size of a request are left over, in order', () => {
  const batch = fillBatch(
    [1, 2, 3, 4].map((id) => row(id)),
    1_400,
  );
  expect(batch.ids).toEqual([1, 2]);
  expect(batch.leftOver).toEqual([3, 4]);
});

test('two thousand of the largest events that ingest takes stay under Mixpanel’s limit', () => {
  const largest = Array.from({ length: 2_000 }, (_, id) => row(id, { id: '語'.repeat(255) }));
  const batch = fillBatch(largest);
  expect(Buffer.byteLength(JSON.stringify(batch.events))).toBeLessThan(1_500_000);
  expect(batch.ids.length + batch.leftOver.length).toBe(2_000);
  expect(batch.leftOver.length).toBeGreaterThan(0);
});

test('a single row goes, whatever its size', () => {
  expect(fillBatch([row(1)], 10).ids).toEqual([1]);
});

test('rows that can’t be sent are set apart with the reason and hold nothing up', () => {
  const batch = fillBatch([row(1, {}), { id: 2, event: null }, row(3)]);
  expect(batch.ids).toEqual([3]);
  expect(batch.unsendable).toEqual([
    { id: 1, reason: 'Colloquy stored “Post viewed” without the properties it sends' },
    { id: 2, reason: 'its event is no longer stored' },
  ]);
});
