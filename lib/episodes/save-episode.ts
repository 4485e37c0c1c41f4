import { recordAudit } from '../audit/record-audit';
import { statusVerb } from '../audit/status-verb';
import { type Asker, may, maySave, type Owned, reachOf } from '../auth/permissions';
import type { Db, Tx } from '../db/client';
import type { EpisodeStatus, RevisionKind } from '../db/generated/sqlite/enums';
import { asSingleWriter } from '../db/single-writer';
import { isForReaders } from '../publishing/is-for-readers';
import { type PublicationState, resolveStatus, type WantedStatus } from '../publishing/resolve-status';
import type { ScheduleProblem } from '../publishing/schedule';
import { bumpContentVersion } from '../site/content-version';
import { recordMove } from '../site/redirects/record-move';
import { saveEpisodeTopics } from '../topics/save-topics';
import { ensureSeries } from './ensure-series';
import { type EpisodeContent, listMissingForPublication, type MissingForPublication } from './episode-content';
import { findTakenFields, type TakenField } from './find-taken-fields';
import { listPublicationErrors } from './list-publication-errors';
import type { Finding } from './publication-checks';
import { recordChange } from './record-change';
import { recordEpisodeRevision } from './record-episode-revision';
import { saveAnswers } from './save-answers';
import { saveGuests } from './save-guests';

export type SaveEpisode = WantedStatus & {
  /** Null for a new episode. */
  id: number | null;
  /** The revision that the editor began from; 0 for a new episode. */
  revision: number;
  content: EpisodeContent;
  /** Who saves, and whose it is if it is new. Null where no account does it: a command. */
  editor: Asker | null;
  /** Why its revision is there; `saved` where an editor wrote it. */
  revisionKind?: RevisionKind;
};

export type SaveEpisodeResult =
  /** `anchors` are those of the answers, in their order. */
  | {
      ok: true;
      id: number;
      slug: string;
      revision: number;
      anchors: string[];
      status: EpisodeStatus;
      scheduledFor: Date | null;
    }
  | { ok: false; reason: 'taken'; fields: TakenField[] }
  /** Somebody saved since; naming their revision in the next try overwrites what they saved. */
  | { ok: false; reason: 'conflict'; savedBy: string | null; savedAt: Date; revision: number }
  | { ok: false; reason: 'incomplete'; missing: MissingForPublication[] }
  /** Errors of publication-checks.ts: readers or machines would trip over it. */
  | { ok: false; reason: 'unpublishable'; errors: Finding[] }
  | { ok: false; reason: 'schedule'; problem: ScheduleProblem }
  | { ok: false; reason: 'gone' | 'forbidden' | 'unknown-question' };

/**
 * Saves an episode whole, new or known, and what it is to readers. An episode is published at its first publication and
 * keeps that time, however often it is taken back.
 */
export function saveEpisode(db: Db, save: SaveEpisode, now: Date): Promise<SaveEpisodeResult> {
  // One editorial write at a time: what is found free, or unchanged, still is when it is written.
  return asSingleWriter(db, 'editing', (tx) => saveEpisodeIn(tx, save, now));
}

/** The same within a transaction of asSingleWriter(db, 'editing'), which has more to save that belongs together. */
export async function saveEpisodeIn(tx: Tx, save: SaveEpisode, now: Date): Promise<SaveEpisodeResult> {
  const { content } = save;
  const missing = isForReaders(save.status) ? listMissingForPublication(content) : [];
  if (missing.length > 0) return { ok: false, reason: 'incomplete', missing };
  const before = await findBefore(tx, save.id);
  const refusal = (await refuse(tx, save, before)) ?? (await refuseUnknownQuestions(tx, content));
  if (refusal) return refusal;
  const seriesId = await ensureSeries(tx);
  const fields = await findTakenFields(tx, { ...content, seriesId, episodeId: save.id });
  if (fields.length > 0) return { ok: false, reason: 'taken', fields: withinSight(fields, save.editor) };
  const state = await resolveStatus(tx, before, save, now);
  if (!state.ok) return state;
  const { status, scheduledFor, publishedAt } = state;
  const errors = isForReaders(status) ? await listPublicationErrors(tx, save.id, content) : [];
  if (errors.length > 0) return { ok: false, reason: 'unpublishable', errors };
  if (save.id !== null) await recordEpisodeRevision(tx, save.id);
  const { id, slug, revision } = await saveRow(tx, save, { status, scheduledFor, publishedAt }, seriesId, now);
  if (before) await leadOn(tx, before, slug, now);
  const change = { episodeId: id, before: before?.status ?? null, after: status, userId: save.editor?.id ?? null };
  // What came out elsewhere came out then.
  const isFirst = publishedAt !== null && !before?.publishedAt;
  await recordChange(tx, change, isFirst ? publishedAt : now);
  const changesKnown = save.editor === null || may(save.editor, 'guests.write');
  await saveGuests(tx, id, content.guests, { changesKnown });
  const anchors = await saveAnswers(tx, id, content.answers);
  await saveLinks(tx, id, content.recommendedLinks);
  await saveEpisodeTopics(tx, id, content.topics);
  await recordEpisodeRevision(tx, id, save.revisionKind);
  const action = `episode.${statusVerb(before?.status ?? null, status, save.revisionKind)}` as const;
  const subject = { kind: 'episode', id, name: content.title } as const;
  await recordAudit(tx, { action, subject, userId: save.editor?.id ?? null }, now);
  await bumpContentVersion(tx);
  return { ok: true, id, slug, revision, anchors, status, scheduledFor };
}

/** Whoever sees but their own learns that something is taken, and not by what. */
function withinSight(fields: TakenField[], editor: Asker | null): TakenField[] {
  if (editor === null || reachOf(editor, 'episodes.read') === 'all') return fields;
  return fields.map(({ field, by }) => ({ field, by: { ...by, title: '…' } }));
}

async function refuse(
  tx: Tx,
  { id, revision, status, editor }: SaveEpisode,
  before: Before | null,
): Promise<SaveEpisodeResult | null> {
  if (id !== null && !before) return { ok: false, reason: 'gone' };
  if (editor !== null && !maySave(editor, 'episodes', before, { status })) return { ok: false, reason: 'forbidden' };
  if (!before || before.revision === revision) return null;
  const { updatedByUserId, updatedAt: savedAt, revision: theirs } = before;
  const by = updatedByUserId === null ? null : await tx.user.findUnique({ where: { id: updatedByUserId } });
  return { ok: false, reason: 'conflict', savedBy: by?.name ?? null, savedAt, revision: theirs };
}

async function refuseUnknownQuestions(tx: Tx, { answers }: EpisodeContent): Promise<SaveEpisodeResult | null> {
  const ids = [...new Set(answers.flatMap(({ questionId }) => questionId ?? []))];
  if (ids.length === 0) return null;
  const known = await tx.question.count({ where: { id: { in: ids } } });
  return known === ids.length ? null : { ok: false, reason: 'unknown-question' };
}

/** What a save finds. */
type Before = PublicationState &
  Owned & { slug: string; revision: number; updatedAt: Date; updatedByUserId: string | null };

function findBefore(tx: Tx, id: number | null): Promise<Before | null> {
  if (id === null) return Promise.resolve(null);
  return tx.episode.findUnique({
    where: { id },
    select: {
      publishedAt: true,
      scheduledFor: true,
      status: true,
      slug: true,
      revision: true,
      createdByUserId: true,
      updatedAt: true,
      updatedByUserId: true,
    },
  });
}

function saveRow(
  tx: Tx,
  { id, content, editor }: SaveEpisode,
  state: PublicationState,
  seriesId: number,
  now: Date,
): Promise<{ id: number; slug: string; revision: number }> {
  const { guests: _guests, answers: _answers, recommendedLinks: _links, topics: _topics, ...fields } = content;
  const data = { ...fields, ...state, updatedByUserId: editor?.id ?? null, updatedAt: now };
  if (id === null) {
    return tx.episode.create({ data: { ...data, seriesId, createdByUserId: editor?.id ?? null, createdAt: now } });
  }
  const select = { id: true, slug: true, revision: true } as const;
  return tx.episode.update({ where: { id }, data: { ...data, revision: { increment: 1 } }, select });
}

/** Has readers who know the old address find the new one. */
async function leadOn(tx: Tx, before: Before, slug: string, now: Date): Promise<void> {
  if (before.publishedAt === null && before.status !== 'unlisted') return;
  await recordMove(tx, { from: `/episodes/${before.slug}`, to: `/episodes/${slug}` }, now);
  await recordMove(tx, { from: `/embed/${before.slug}`, to: `/embed/${slug}` }, now);
}

async function saveLinks(tx: Tx, episodeId: number, links: EpisodeContent['recommendedLinks']): Promise<void> {
  const before = await tx.recommendedLink.findMany({ where: { episodeId }, orderBy: { position: 'asc' } });
  const isSame = ({ label, url }: (typeof before)[number], i: number) =>
    links[i]?.label === label && links[i]?.url === url;
  if (before.length === links.length && before.every(isSame)) return;
  await tx.recommendedLink.deleteMany({ where: { episodeId } });
  await tx.recommendedLink.createMany({
    data: links.map(({ label, url }, position) => ({ episodeId, position, label, url })),
  });
}
