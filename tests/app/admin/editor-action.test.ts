import { beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { editorAction, quietEditorAction } from '@/app/admin/_editor-action';
import { recordNothing } from '@/lib/audit/acting';

const getEditor = vi.hoisted(() => vi.fn());
const revalidatePath = vi.hoisted(() => vi.fn());
const recordAudit = vi.hoisted(() => vi.fn());
vi.mock('@/app/admin/_editor', () => ({ getEditor }));
vi.mock('@/lib/db/client', () => ({ getDb: () => 'the database' }));
vi.mock('@/lib/audit/record-audit', () => ({ recordAudit }));
vi.mock('next/cache', () => ({ revalidatePath }));

const ada = { id: 'ada', name: 'Ada', email: 'ada@example.org', role: 'editor' } as const;
const schema = z.object({ title: z.string().min(1, 'A title, please.') });

beforeEach(() => {
  getEditor.mockReset().mockResolvedValue(ada);
  revalidatePath.mockReset();
  recordAudit.mockReset();
});

test('whoever is not signed in is refused before their input is looked at', async () => {
  getEditor.mockResolvedValue(null);
  const operation = vi.fn();
  const action = editorAction('episodes.write', schema, operation);
  expect(await action({ title: '' })).toEqual({ ok: false, reason: 'signed-out' });
  expect(operation).not.toHaveBeenCalled();
});

test('whoever may not is refused before their input is looked at', async () => {
  getEditor.mockResolvedValue({ ...ada, role: 'analyst' });
  const operation = vi.fn();
  const action = editorAction('episodes.write', schema, operation);
  expect(await action({ title: '' })).toEqual({ ok: false, reason: 'forbidden' });
  expect(operation).not.toHaveBeenCalled();
});

test('input that does not parse is refused, whatever was sent in its place', async () => {
  const operation = vi.fn();
  const action = editorAction('episodes.write', schema, operation);
  expect(await action({ title: '' })).toEqual({ ok: false, reason: 'malformed', message: 'A title, please.' });
  expect(await action(JSON.parse('null'))).toMatchObject({ reason: 'malformed' });
  expect(operation).not.toHaveBeenCalled();
});

test('an operation knows who asks, and cached pages go when it went through', async () => {
  const operation = vi.fn().mockResolvedValue({ ok: true });
  await editorAction('episodes.write', schema, operation)({ title: 'On engines' });
  expect(operation).toHaveBeenCalledWith(
    { title: 'On engines' },
    { db: 'the database', editor: ada, now: expect.any(Date) },
  );
  expect(revalidatePath).toHaveBeenCalledWith('/', 'layout');
});

test('a refused operation leaves the cached pages', async () => {
  const action = editorAction('episodes.write', schema, async () => ({ ok: false, reason: 'taken' }) as const);
  expect(await action({ title: 'On engines' })).toEqual({ ok: false, reason: 'taken' });
  expect(revalidatePath).not.toHaveBeenCalled();
});

test('what an operation forgets to record is recorded by the name of its permission', async () => {
  await editorAction('episodes.write', schema, async () => ({ ok: true }) as const)({ title: 'On engines' });
  expect(recordAudit).toHaveBeenCalledExactlyOnceWith(
    'the database',
    { action: 'episodes.write', userId: 'ada' },
    expect.any(Date),
  );
});

test('what changed nothing, was refused, or is quiet leaves no record', async () => {
  const nothing = editorAction('episodes.write', schema, async () => {
    recordNothing();
    return { ok: true } as const;
  });
  await nothing({ title: 'On engines' });
  await editorAction('episodes.write', schema, async () => ({ ok: false, reason: 'taken' }) as const)({ title: 'x' });
  await quietEditorAction('episodes.write', schema, async () => ({ ok: true }) as const)({ title: 'x' });
  expect(recordAudit).not.toHaveBeenCalled();
});
