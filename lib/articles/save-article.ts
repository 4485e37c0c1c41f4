import { recordAudit } from '../audit/record-audit';
import { statusVerb } from '../audit/status-verb';
import { type Asker, maySave, type Owned, reachOf } from '../auth/permissions';
import type { Db, Tx } from '../db/client';
import type { ArticleStatus, RevisionKind } from '../db/generated/sqlite/enums';
import { asSingleWriter } from '../db/single-writer';
import { type PublicationState, resolveStatus, type WantedStatus } from '../publishing/resolve-status';
import type { ScheduleProblem } from '../publishing/schedule';
import { bumpContentVersion } from '../site/content-version';
import { recordMove } from '../site/redirects/record-move';
import { saveArticleTopics } from '../topics/save-topics';
import { articlePath } from './article';
import type { ArticleContent } from './article-content';
import { recordArticleRevision } from './article-revision';
import { isReservedSlug } from './reserved-slugs';

export type SaveArticle = WantedStatus & {
  /** Null for a new article. */
  id: number | null;
  /** The revision that the editor began from; 0 for a new article. */
  revision: number;
  content: ArticleContent;
  /** Who saves, and whose it is if it is new. Null where no account does it: a command. */
  editor: Asker | null;
  /** Why its revision is there; `saved` where an editor wrote it. */
  revisionKind?: RevisionKind;
};

export type SaveArticleResult =
  | { ok: true; id: number; revision: number; status: ArticleStatus; scheduledFor: Date | null }
  /** Another article, or page, has this address. */
  | { ok: false; reason: 'taken'; by: { id: number; title: string } }
  /** The site itself has this address. */
  | { ok: false; reason: 'reserved' }
  | { ok: false; reason: 'schedule'; problem: ScheduleProblem }
  /** Somebody saved since; naming their revision in the next try overwrites what they saved. */
  | { ok: false; reason: 'conflict'; savedBy: string | null; savedAt: Date; revision: number }
  | { ok: false; reason: 'gone' | 'forbidden' };

/**
 * Saves an article or page whole, new or known. It is published at its first publication and keeps that time; readers
 * who know an address that it had are led on.
 */
export function saveArticle(db: Db, save: SaveArticle, now: Date): Promise<SaveArticleResult> {
  return asSingleWriter(db, 'editing', (tx) => saveArticleIn(tx, save, now));
}

/** The same within a transaction of asSingleWriter(db, 'editing'), which has more to save that belongs together. */
export async function saveArticleIn(tx: Tx, save: SaveArticle, now: Date): Promise<SaveArticleResult> {
  const { kind, slug } = save.content;
  if (kind === 'page' && isReservedSlug(slug)) return { ok: false, reason: 'reserved' };
  const refusal = (await refuse(tx, save)) ?? (await refuseTaken(tx, save));
  if (refusal) return refusal;
  const before = save.id === null ? null : await tx.article.findUniqueOrThrow({ where: { id: save.id } });
  const state = await resolveStatus(tx, before, save, now);
  if (!state.ok) return state;
  const { status, scheduledFor, publishedAt } = state;
  if (save.id !== null) await recordArticleRevision(tx, save.id);
  const { id, revision } = await saveRow(tx, save, { status, scheduledFor, publishedAt }, now);
  if (before && (before.publishedAt !== null || before.status === 'unlisted')) {
    await recordMove(tx, { from: articlePath(before), to: articlePath(save.content) }, now);
  }
  await saveArticleTopics(tx, id, save.content.topics);
  await recordArticleRevision(tx, id, save.revisionKind);
  const action = `article.${statusVerb(before?.status ?? null, status, save.revisionKind)}` as const;
  const subject = { kind: 'article', id, name: save.content.title } as const;
  await recordAudit(tx, { action, subject, userId: save.editor?.id ?? null }, now);
  await bumpContentVersion(tx);
  return { ok: true, id, revision, status, scheduledFor };
}

async function refuse(tx: Tx, { id, revision, status, editor }: SaveArticle): Promise<SaveArticleResult | null> {
  const isAllowed = (before: Owned | null) => editor === null || maySave(editor, 'articles', before, { status });
  if (id === null) return isAllowed(null) ? null : { ok: false, reason: 'forbidden' };
  const row = await tx.article.findUnique({ where: { id }, include: { updatedBy: { select: { name: true } } } });
  if (!row) return { ok: false, reason: 'gone' };
  if (!isAllowed(row)) return { ok: false, reason: 'forbidden' };
  if (row.revision === revision) return null;
  const savedBy = row.updatedBy?.name ?? null;
  return { ok: false, reason: 'conflict', savedBy, savedAt: row.updatedAt, revision: row.revision };
}

async function refuseTaken(
  tx: Tx,
  { id, editor, content: { kind, slug } }: SaveArticle,
): Promise<SaveArticleResult | null> {
  const by = await tx.article.findUnique({ where: { kind_slug: { kind, slug } }, select: { id: true, title: true } });
  if (!by || by.id === id) return null;
  // Whoever sees but their own learns that the address is taken, and not by what.
  const isSeen = editor === null || reachOf(editor, 'articles.read') === 'all';
  return { ok: false, reason: 'taken', by: isSeen ? by : { ...by, title: 'Another article' } };
}

function saveRow(
  tx: Tx,
  { id, content, editor }: SaveArticle,
  state: PublicationState,
  now: Date,
): Promise<{ id: number; revision: number }> {
  const { topics: _topics, ...fields } = content;
  const data = { ...fields, ...state, updatedByUserId: editor?.id ?? null, updatedAt: now };
  if (id === null) return tx.article.create({ data: { ...data, createdByUserId: editor?.id ?? null, createdAt: now } });
  return tx.article.update({ where: { id }, data: { ...data, revision: { increment: 1 } } });
}
