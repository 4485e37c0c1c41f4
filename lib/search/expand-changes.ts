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

/** Puts in the place of each change that concerns more than one source a change of each of these. */
export async function expandChanges(tx: Tx): Promise<void> {
  const rows = await tx.searchChange.findMany({ where: { kind: { in: Object.keys(wider) } } });
  if (rows.length === 0) return;
  const seen = new Set<string>();
  const changes: Change[] = [];
  for (const { kind, sourceId } of rows) {
    if (seen.has(`${kind} ${sourceId}`)) continue;
    seen.add(`${kind} ${sourceId}`);
    changes.push(...((await wider[kind]?.(tx, sourceId)) ?? []));
  }
  await tx.searchChange.createMany({ data: changes });
  await tx.searchChange.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
}
