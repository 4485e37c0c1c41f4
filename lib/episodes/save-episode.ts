import { type Asker, may, maySave, type Owned } from '../auth/permissions';
import type { Db, Tx } from '../db/client';
import type { EpisodeStatus, RevisionKind } from '../db/generated/sqlite/enums';
import { asSingleWriter } from '../db/single-writer';
import { bumpContentVersion } from '../site/content-version';
import { recordMove } from '../site/redirects/record-move';
import { saveEpisodeTopics } from '../topics/save-topics';
import { ensureSeries } from './ensure-series';
import { type EpisodeContent, listMissingForPublication, type MissingForPublication } from './episode-content';
import { findTakenFields, type TakenField } from './find-taken-fields';
import { recordChange } from './record-change';
import { recordEpisodeRevision } from './record-episode-revision';
import { saveAnswers } from './save-answers';
import { saveGuests } from './save-guests';

export type SaveEpisode = {
  /** Null for a new episode. */
  id: number | null;
  /** The revision that the editor began from; 0 for a new episode. */
  revision: number;
  status: EpisodeStatus;
  content: EpisodeContent;
  /** Who saves, and whose it is if it is new. Null where no account does it: a command. */
  editor: Asker | null;
  /** When it was first published, where that was on another site; by default it is now. */
  publishedAt?: Date | null;
  /** Why its revision is there; `saved` where an editor wrote it. */
  revisionKind?: RevisionKind;
};

export type SaveEpisodeResult =
  /** `anchors` are those of the answers, in their order. */
  | { ok: true; id: number; slug: string; revision: number; anchors: string[] }
  | { ok: false; reason: 'taken'; fields: TakenField[] }
  /** Somebody saved since; naming their revision in the next try overwrites what they saved. */
  | { ok: false; reason: 'conflict'; savedBy: string | null; savedAt: Date; revision: number }
  | { ok: false; reason: 'incomplete'; missing: MissingForPublication[] }
  | { ok: false; reason: 'gone' | 'forbidden' | 'unknown-question' };

/**
 * Saves an episode whole, new or known: as a draft, published or removed. An episode is published at its first
 * publication and keeps that time, however often it is taken back.
 */
export function saveEpisode(db: Db, save: SaveEpisode, now: Date): Promise<SaveEpisodeResult> {
  // One editorial write at a time: what is found free, or unchanged, still is when it is written.
  return asSingleWriter(db, 'editing', (tx) => saveEpisodeIn(tx, save, now));
}

/** The same within a transaction of asSingleWriter(db, 'editing'), which has more to save that belongs together. */
export async function saveEpisodeIn(tx: Tx, save: SaveEpisode, now: Date): Promise<SaveEpisodeResult> {
  const { content, status } = save;
  const missing = status === 'published' ? listMissingForPublication(content) : [];
  if (missing.length > 0) return { ok: false, reason: 'incomplete', missing };
  const refusal = (await refuse(tx, save)) ?? (await refuseUnknownQuestions(tx, content));
  if (refusal) return refusal;
  const seriesId = await ensureSeries(tx);
  const fields = await findTakenFields(tx, { ...content, seriesId, episodeId: save.id });
  if (fields.length > 0) return { ok: false, reason: 'taken', fields };
  if (save.id !== null) await recordEpisodeRevision(tx, save.id);
  const { id, slug, revision, statusBefore } = await saveRow(tx, save, seriesId, now);
  await recordChange(tx, { episodeId: id, before: statusBefore, after: status, userId: save.editor?.id ?? null }, now);
  const changesKnown = save.editor === null || may(save.editor, 'guests.write');
  await saveGuests(tx, id, content.guests, { changesKnown });
  const anchors = await saveAnswers(tx, id, content.answers);
  await saveLinks(tx, id, content.recommendedLinks);
  await saveEpisodeTopics(tx, id, content.topics);
  await recordEpisodeRevision(tx, id, save.revisionKind);
  await bumpContentVersion(tx);
  return { ok: true, id, slug, revision, anchors };
}

async function refuse(tx: Tx, { id, revision, status, editor }: SaveEpisode): Promise<SaveEpisodeResult | null> {
  const isAllowed = (before: Owned | null) => editor === null || maySave(editor, 'episodes', before, { status });
  if (id === null) return isAllowed(null) ? null : { ok: false, reason: 'forbidden' };
  const row = await tx.episode.findUnique({ where: { id }, include: { updatedBy: { select: { name: true } } } });
  if (!row) return { ok: false, reason: 'gone' };
  if (!isAllowed(row)) return { ok: false, reason: 'forbidden' };
  if (row.revision === revision) return null;
  const savedBy = row.updatedBy?.name ?? null;
  return { ok: false, reason: 'conflict', savedBy, savedAt: row.updatedAt, revision: row.revision };
}

async function refuseUnknownQuestions(tx: Tx, { answers }: EpisodeContent): Promise<SaveEpisodeResult | null> {
  const ids = [...new Set(answers.flatMap(({ questionId }) => questionId ?? []))];
  const known = await tx.question.count({ where: { id: { in: ids } } });
  return known === ids.length ? null : { ok: false, reason: 'unknown-question' };
}

async function saveRow(tx: Tx, save: SaveEpisode, seriesId: number, now: Date) {
  const { id, status, content, editor } = save;
  const { guests: _guests, answers: _answers, recommendedLinks: _links, topics: _topics, ...fields } = content;
  const data = { ...fields, status, updatedByUserId: editor?.id ?? null, updatedAt: now };
  const publishedAt = status === 'published' ? (save.publishedAt ?? now) : null;
  if (id === null) {
    const row = await tx.episode.create({
      data: { ...data, seriesId, publishedAt, createdAt: now, createdByUserId: editor?.id },
    });
    return { ...row, statusBefore: null };
  }
  const before = await tx.episode.findUniqueOrThrow({
    where: { id },
    select: { publishedAt: true, status: true, slug: true },
  });
  // Readers who have the old address find the new one.
  if (before.publishedAt) {
    await recordMove(tx, { from: `/episodes/${before.slug}`, to: `/episodes/${content.slug}` }, now);
  }
  const row = await tx.episode.update({
    where: { id },
    data: { ...data, publishedAt: before.publishedAt ?? publishedAt, revision: { increment: 1 } },
  });
  return { ...row, statusBefore: before.status };
}

async function saveLinks(tx: Tx, episodeId: number, links: EpisodeContent['recommendedLinks']): Promise<void> {
  await tx.recommendedLink.deleteMany({ where: { episodeId } });
  await tx.recommendedLink.createMany({
    data: links.map(({ label, url }, position) => ({ episodeId, position, label, url })),
  });
}
