import type { Tx } from '../db/client';
import type { SourceKind } from './reindex-source';

type Change = { kind: SourceKind; sourceId: number };

/** Changes of rows whose words others are found by too, and which these are. */
const wider: Record<string, (tx: Tx, id: number) => Promise<Change[]>> = {
  // A guest's own row: the name.
  'guest-name': async (tx, id) => {
    const rows = await tx.episodeGuest.findMany({ where: { guestId: id }, select: { episodeId: true } });
    return [{ kind: 'guest', sourceId: id }, ...rows.map(({ episodeId }) => change('episode', episodeId))];
  },
  // A question's own row: its text.
  'question-text': async (tx, id) => {
    const rows = await tx.answer.findMany({
      where: { questionId: id },
      distinct: 'episodeId',
      select: { episodeId: true },
    });
    return [{ kind: 'question', sourceId: id }, ...rows.map(({ episodeId }) => change('interview', episodeId))];
  },
  topic: async (tx, id) => {
    const episodes = await tx.episodeTopic.findMany({ where: { topicId: id }, select: { episodeId: true } });
    const articles = await tx.articleTopic.findMany({ where: { topicId: id }, select: { articleId: true } });
    return [
      ...episodes.map(({ episodeId }) => change('interview', episodeId)),
      ...articles.map(({ articleId }) => change('article', articleId)),
    ];
  },
};

const change = (kind: SourceKind, sourceId: number): Change => ({ kind, sourceId });

/** Puts in the place of a change that concerns more than one source a change of each of these. */
export async function expandChange(tx: Tx, kind: string, sourceId: number): Promise<void> {
  const expand = wider[kind];
  if (!expand) throw new Error(`“${kind}” can't be indexed`);
  await tx.searchChange.createMany({ data: await expand(tx, sourceId) });
}
