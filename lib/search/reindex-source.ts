import type { Tx } from '../db/client';
import { documentId, rangeOfParts } from './document-id';
import { listArticleDocuments } from './documents/list-article-documents';
import { listEpisodeDocuments, listPassageDocuments } from './documents/list-episode-documents';
import { listGuestDocuments } from './documents/list-guest-documents';
import { listQuestionDocuments } from './documents/list-question-documents';
import { replaceDocuments } from './write-documents';

/** What can be indexed again by itself. `interview` is an episode without its transcript. */
export const sourceKinds = ['episode', 'interview', 'guest', 'question', 'article'] as const;

export type SourceKind = (typeof sourceKinds)[number];

/** Makes the documents of a source anew; of one that is not published, or no more, there are none. */
export async function reindexSource(tx: Tx, kind: SourceKind, sourceId: number): Promise<void> {
  await reindexers[kind](tx, sourceId);
}

const reindexers: Record<SourceKind, (tx: Tx, sourceId: number) => Promise<void>> = {
  interview: reindexInterview,
  episode: async (tx, id) => {
    await reindexInterview(tx, id);
    await replaceDocuments(tx, rangeOfParts('passage', id), await listPassageDocuments(tx, id));
    await noteItsOwn(tx, id);
  },
  guest: async (tx, id) => replaceDocuments(tx, only(documentId('guest', id)), await listGuestDocuments(tx, id)),
  question: async (tx, id) =>
    replaceDocuments(tx, only(documentId('question', id)), await listQuestionDocuments(tx, id)),
  article: async (tx, id) => replaceDocuments(tx, only(documentId('article', id)), await listArticleDocuments(tx, id)),
};

const only = (id: number) => ({ first: id, last: id });

async function reindexInterview(tx: Tx, id: number): Promise<void> {
  const [episode, ...answers] = await listEpisodeDocuments(tx, id);
  await replaceDocuments(tx, only(documentId('episode', id)), episode ? [episode] : []);
  await replaceDocuments(tx, rangeOfParts('answer', id), answers);
}

/**
 * Guests and standing questions are found while an interview that has them is published. They are noted as changed and not
 * indexed here: after many interviews each is due once, and a question has everybody's wordings to read.
 */
async function noteItsOwn(tx: Tx, id: number): Promise<void> {
  const guests = await tx.episodeGuest.findMany({ where: { episodeId: id }, select: { guestId: true } });
  const answers = await tx.answer.findMany({
    where: { episodeId: id, questionId: { not: null } },
    select: { questionId: true },
  });
  await noteChanges(
    tx,
    'guest',
    guests.map(({ guestId }) => guestId),
  );
  await noteChanges(
    tx,
    'question',
    answers.flatMap(({ questionId }) => questionId ?? []),
  );
}

/** One change of a source that waits is as good as several. */
async function noteChanges(tx: Tx, kind: SourceKind, sourceIds: number[]): Promise<void> {
  const waiting = await tx.searchChange.findMany({
    where: { kind, sourceId: { in: sourceIds } },
    select: { sourceId: true },
  });
  const known = new Set(waiting.map(({ sourceId }) => sourceId));
  const data = [...new Set(sourceIds)].filter((id) => !known.has(id)).map((sourceId) => ({ kind, sourceId }));
  await tx.searchChange.createMany({ data });
}
