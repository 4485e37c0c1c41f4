import { expect, test } from 'vitest';
import { z } from 'zod';
import { newEventId } from '@/components/analytics/event-id';

test('an event ID is a UUID of version 7 that sorts by its time, and no two are alike', () => {
  const ids = Array.from({ length: 200 }, (_, ms) => newEventId(crypto, 1_764_000_000_000 + ms));
  for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true);
  expect([...ids].sort()).toEqual(ids);
  expect(ids[0]?.slice(0, 13)).toBe('019ab697-e800');
  expect(newEventId(crypto, 5)).not.toBe(newEventId(crypto, 5));
});
