import { expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { closeWorkingCopy } from '@/lib/working-copies/close-working-copy';
import { keepWorkingCopy } from '@/lib/working-copies/keep-working-copy';
import { listWorkingCopies } from '@/lib/working-copies/list-working-copies';
import { createEditor } from '../../factories/editor';
import { test } from '../../fixtures/database';

const of = { subject: 'episode', subjectId: 7 } as const;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 12, minute));

const keep = (db: Db, userId: string, id: string, seq: number, content: string, minute = 0) =>
  keepWorkingCopy(db, { ...of, id, userId, revision: 3, seq, content }, at(minute));
const contents = async (db: Db, userId: string) =>
  (await listWorkingCopies(db, { ...of, userId })).map(({ content }) => content);

test('the latest of what a form sent is kept, in whatever order it comes', async ({ db }) => {
  const ada = await createEditor(db);
  expect(await keep(db, ada, 'a', 1, 'one')).toEqual({ ok: true });
  expect(await keep(db, ada, 'a', 3, 'three', 1)).toEqual({ ok: true });
  expect(await keep(db, ada, 'a', 2, 'two', 2)).toEqual({ ok: false, reason: 'late' });
  expect(await listWorkingCopies(db, { ...of, userId: ada })).toEqual([
    { id: 'a', savedAt: at(1), revision: 3, seq: 3, content: 'three' },
  ]);
});

test('of many that come at once, the last sent is what stays', async ({ db }) => {
  const ada = await createEditor(db);
  await Promise.all(Array.from({ length: 10 }, (_, i) => keep(db, ada, 'a', i + 1, String(i + 1))));
  expect(await contents(db, ada)).toEqual(['10']);
});

test('each open form has its own, the latest first, and nobody sees another’s', async ({ db }) => {
  const [ada, grace] = [await createEditor(db), await createEditor(db)];
  await keep(db, ada, 'a', 1, 'first tab');
  await keep(db, ada, 'b', 1, 'second tab', 1);
  expect(await contents(db, ada)).toEqual(['second tab', 'first tab']);
  expect(await contents(db, grace)).toEqual([]);
  expect(await keep(db, grace, 'a', 9, 'not hers')).toEqual({ ok: false, reason: 'closed' });
  expect(await contents(db, ada)).toContain('first tab');
});

test('what was saved or thrown away is gone, and nothing late brings it back', async ({ db }) => {
  const ada = await createEditor(db);
  await keep(db, ada, 'a', 1, 'text');
  await closeWorkingCopy(db, { ...of, id: 'a', userId: ada }, at(1));
  expect(await contents(db, ada)).toEqual([]);
  expect(await keep(db, ada, 'a', 2, 'late')).toEqual({ ok: false, reason: 'closed' });
  // It may be saved before anything of it was kept.
  await closeWorkingCopy(db, { ...of, id: 'b', userId: ada }, at(1));
  expect(await keep(db, ada, 'b', 1, 'late')).toEqual({ ok: false, reason: 'closed' });
  expect(await contents(db, ada)).toEqual([]);
});

test('what is left of closed ones goes after a day', async ({ db }) => {
  const ada = await createEditor(db);
  await closeWorkingCopy(db, { ...of, id: 'a', userId: ada }, at(0));
  await keepWorkingCopy(
    db,
    { ...of, id: 'b', userId: ada, revision: 1, seq: 1, content: 'x' },
    new Date(at(1).getTime() + 86_400_000),
  );
  expect(await db.workingCopy.findMany({ select: { id: true } })).toEqual([{ id: 'b' }]);
});
