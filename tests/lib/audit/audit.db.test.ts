import { expect } from 'vitest';
import { actAs } from '@/lib/audit/acting';
import { AUDIT_ACTIONS } from '@/lib/audit/actions';
import { listAudit, listAuditChoices } from '@/lib/audit/list-audit';
import { NO_ACCOUNT, recordAudit } from '@/lib/audit/record-audit';
import { PERMISSIONS } from '@/lib/auth/permissions';
import { saveEpisode } from '@/lib/episodes/save-episode';
import { addRedirect } from '@/lib/site/redirects/add-redirect';
import { createAsker } from '../../factories/editor';
import { episodeContent } from '../../factories/episode-content';
import { test } from '../../fixtures/database';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute));
const ALL = { page: 1, size: 50 };

test('a save and a publication are kept with who, when and what it was called then', async ({ db }) => {
  const editor = await createAsker(db, 'Ada', 'editor');
  const first = await saveEpisode(
    db,
    { id: null, revision: 0, status: 'draft', content: episodeContent(), editor },
    at(1),
  );
  if (!first.ok) throw new Error(first.reason);
  const { id, revision } = first;
  const content = episodeContent({ title: 'Renamed' });
  await saveEpisode(db, { id, revision, status: 'published', content, editor }, at(2));
  // Refused: nothing is done, and nothing kept.
  await saveEpisode(db, { id, revision, status: 'draft', content, editor }, at(3));
  await db.user.delete({ where: { id: editor.id } });
  const { items, total } = await listAudit(db, {}, ALL);
  expect(total).toBe(2);
  const subject = { kind: 'episode', id: String(id) };
  expect(items).toMatchObject([
    { at: at(2), userName: 'Ada', action: 'episode.published', subject: { ...subject, name: 'Renamed' } },
    { at: at(1), userName: 'Ada', action: 'episode.created', subject: { ...subject, name: 'Ada Lovelace on engines' } },
  ]);
});

test('an operation records whoever’s action is under way, in its transaction; without one it is the site itself', async ({
  db,
}) => {
  const ada = { id: 'ada', name: 'Ada' };
  const redirect = { path: '/post/1', matchesBelow: false, target: '/about' };
  const { isAccountedFor } = await actAs(ada, () => addRedirect(db, redirect, at(1)));
  expect(isAccountedFor).toBe(true);
  await addRedirect(db, { ...redirect, path: '/post/2' }, at(2));
  const failing = db.$transaction(async (tx) => {
    await recordAudit(tx, { action: 'guest.saved' }, at(3));
    throw new Error('changed its mind');
  });
  await expect(failing).rejects.toThrow('changed its mind');
  const { items } = await listAudit(db, {}, ALL);
  expect(items.map(({ userName, action }) => [userName, action])).toEqual([
    [NO_ACCOUNT, 'redirect.added'],
    ['Ada', 'redirect.added'],
  ]);
});

test('the log is filtered by person, action and thing, and paged from the latest', async ({ db }) => {
  const [ada, grace] = [await createAsker(db, 'Ada'), await createAsker(db, 'Grace')];
  for (let i = 0; i < 5; i++) {
    const subject = { kind: 'guest', id: i % 2, name: `Guest ${i % 2}` } as const;
    await recordAudit(db, { action: 'guest.saved', subject, userId: i < 3 ? ada.id : grace.id }, at(i));
  }
  await recordAudit(db, { action: 'account.signed-in', userId: ada.id }, at(9));
  const count = async (filter: Parameters<typeof listAudit>[1]) => (await listAudit(db, filter, ALL)).total;
  expect(await count({ userId: grace.id })).toBe(2);
  expect(await count({ action: 'guest.saved', userId: ada.id })).toBe(3);
  expect(await count({ subject: 'guest', subjectId: '1' })).toBe(2);
  const second = await listAudit(db, {}, { page: 2, size: 4 });
  expect(second).toMatchObject({ pageCount: 2, total: 6 });
  expect(second.items.map((entry) => entry.at)).toEqual([at(1), at(0)]);
  expect((await listAuditChoices(db)).actions).toEqual(['account.signed-in', 'guest.saved']);
});

test('every permission has words in the log, for actions that say no more', () => {
  expect(Object.keys(AUDIT_ACTIONS)).toEqual(expect.arrayContaining(Object.keys(PERMISSIONS)));
});
