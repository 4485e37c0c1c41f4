import { expect } from 'vitest';
import { describeAction } from '@/lib/audit/actions';
import { listAudit } from '@/lib/audit/list-audit';
import type { Db } from '@/lib/db/client';
import { saveEpisode } from '@/lib/episodes/save-episode';
import { createPreviewLink } from '@/lib/previews/create-preview-link';
import { type LeaveRemark, leaveRemark, REMARK_RATE } from '@/lib/previews/leave-remark';
import { listPreviewLinks } from '@/lib/previews/list-preview-links';
import { listRemarks } from '@/lib/previews/list-remarks';
import { openPreview } from '@/lib/previews/open-preview';
import { revokePreviewLink } from '@/lib/previews/revoke-preview-link';
import { setRemarkDone } from '@/lib/previews/set-remark-done';
import { asOwner, createAsker } from '../../factories/editor';
import { episodeContent } from '../../factories/episode-content';
import { test } from '../../fixtures/database';

const now = new Date('2026-11-24T12:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** A draft with a preview link that lasts a week. */
async function preview(db: Db, allowsRemarks = true) {
  const editor = await createAsker(db);
  const content = episodeContent();
  const saved = await saveEpisode(db, { id: null, revision: 0, status: 'draft', content, editor }, now);
  if (!saved.ok) throw new Error(saved.reason);
  const made = await createPreviewLink(db, { episodeId: saved.id, label: 'Ada', allowsRemarks, days: 7, editor }, now);
  if (!made.ok) throw new Error(made.reason);
  const { id, token } = made;
  const remark: LeaveRemark = { token, anchor: saved.anchors[0] ?? null, name: 'Ada', body: 'No.', address: '::1' };
  return { editor, content, episodeId: saved.id, revision: saved.revision, id, token, remark };
}

test('a link shows the draft as it was last saved, with no way to pages that are not there', async ({ db }) => {
  const { token, episodeId: id, content, editor } = await preview(db);
  const opened = await openPreview(db, token, now);
  expect(opened).toMatchObject({ label: 'Ada', episode: { title: content.title, isListed: false } });
  expect(opened?.episode.guests).toMatchObject([{ name: 'Ada Lovelace', hasPage: false }]);
  expect(opened?.episode.topics).toMatchObject([{ name: 'Engines', hasPage: false }]);
  await saveEpisode(db, { id, revision: 1, status: 'draft', content: { ...content, title: 'Anew' }, editor }, now);
  expect((await openPreview(db, token, now))?.episode.title).toBe('Anew');
});

test('its token is kept as a digest, and opens nothing once it has ended or is revoked', async ({ db }) => {
  const { token, id, editor, episodeId } = await preview(db);
  expect(JSON.stringify(await db.previewLink.findMany())).not.toContain(token);
  expect(await openPreview(db, `${token.slice(1)}A`, now)).toBeNull();
  expect(await openPreview(db, token, later(7))).toBeNull();
  expect(await openPreview(db, token, later(6.9))).not.toBeNull();
  await revokePreviewLink(db, { id, editor }, now);
  expect(await openPreview(db, token, now)).toBeNull();
  expect(await listPreviewLinks(db, episodeId)).toMatchObject([{ revokedAt: now, lastUsedAt: later(6.9) }]);
});

test('the log says in words what became of links and remarks, and holds no token', async ({ db }) => {
  const { token, id, editor, remark, episodeId } = await preview(db);
  const left = await leaveRemark(db, remark, now);
  if (!left.ok) throw new Error(left.reason);
  await setRemarkDone(db, { id: left.id, isDone: true, editor }, now);
  await setRemarkDone(db, { id: left.id, isDone: false, editor }, now);
  await revokePreviewLink(db, { id, editor }, now);
  // Once more changes nothing, and is no news.
  await revokePreviewLink(db, { id, editor }, now);
  const { items } = await listAudit(db, { subject: 'episode', subjectId: String(episodeId) }, { page: 1, size: 9 });
  expect(items.map(({ action, userName, detail }) => [describeAction(action), userName, detail])).toEqual([
    ['Revoked a preview link of an interview', 'Ada', { for: 'Ada' }],
    ['Marked a remark on an interview as not done', 'Ada', { of: 'Ada' }],
    ['Marked a remark on an interview as done', 'Ada', { of: 'Ada' }],
    ['Made a preview link of an interview', 'Ada', { for: 'Ada', days: 7 }],
    ['Began an interview', 'Ada', {}],
  ]);
  expect(JSON.stringify(await db.auditEntry.findMany())).not.toContain(token);
});

test('a remark is kept with its answer, and marked as done and not', async ({ db }) => {
  const { remark, editor, episodeId } = await preview(db);
  const left = await leaveRemark(db, remark, now);
  if (!left.ok) throw new Error(left.reason);
  const { anchor, name, body } = remark;
  expect(await listRemarks(db, { episodeId })).toMatchObject([{ anchor, name, body, doneAt: null }]);
  await setRemarkDone(db, { id: left.id, isDone: true, editor }, now);
  expect(await listRemarks(db, { episodeId })).toMatchObject([{ doneAt: now }]);
  await setRemarkDone(db, { id: left.id, isDone: false, editor }, now);
  expect(await listRemarks(db, { episodeId })).toMatchObject([{ doneAt: null }]);
});

test('remarks are refused by a link that does not allow them, on no answer, after its end, and too many at once', async ({
  db,
}) => {
  const silent = await preview(db, false);
  expect(await leaveRemark(db, silent.remark, now)).toEqual({ ok: false, reason: 'gone' });
  await db.episode.deleteMany();
  const { remark } = await preview(db);
  expect(await leaveRemark(db, { ...remark, anchor: 'nowhere' }, now)).toEqual({ ok: false, reason: 'gone' });
  expect(await leaveRemark(db, remark, later(8))).toEqual({ ok: false, reason: 'gone' });
  for (let n = 1; n < REMARK_RATE.max; n++) expect(await leaveRemark(db, remark, now)).toMatchObject({ ok: true });
  expect(await leaveRemark(db, remark, now)).toMatchObject({ ok: false, reason: 'limited' });
  expect(await leaveRemark(db, { ...remark, address: '::2' }, now)).toMatchObject({ ok: true });
});

test('whose draft it is not makes no link, revokes none, and marks no remark', async ({ db }) => {
  const { remark, episodeId, id, token, editor } = await preview(db);
  const other = await createAsker(db, 'Eve', 'contributor');
  const link = { episodeId, label: 'Eve', allowsRemarks: true, days: 7, editor: other };
  expect(await createPreviewLink(db, link, now)).toEqual({ ok: false, reason: 'forbidden' });
  await revokePreviewLink(db, { id, editor: other }, now);
  expect(await openPreview(db, token, now)).not.toBeNull();
  const left = await leaveRemark(db, remark, now);
  if (!left.ok) throw new Error(left.reason);
  await setRemarkDone(db, { id: left.id, isDone: true, editor: other }, now);
  expect(await listRemarks(db, { episodeId })).toMatchObject([{ doneAt: null }]);
  await setRemarkDone(db, { id: left.id, isDone: true, editor: asOwner(editor.id) }, now);
  expect(await listRemarks(db, { episodeId })).toMatchObject([{ doneAt: now }]);
});
