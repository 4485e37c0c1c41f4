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
    await reindexItsOwn(tx, id);
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

/** Guests and standing questions are found while an interview that has them is published. */
async function reindexItsOwn(tx: Tx, id: number): Promise<void> {
  const guests = await tx.episodeGuest.findMany({ where: { episodeId: id }, select: { guestId: true } });
  for (const { guestId } of guests) await reindexers.guest(tx, guestId);
  const answers = await tx.answer.findMany({
    where: { episodeId: id, questionId: { not: null } },
    distinct: 'questionId',
    select: { questionId: true },
  });
  for (const { questionId } of answers) if (questionId !== null) await reindexers.question(tx, questionId);
}
