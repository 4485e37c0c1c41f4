import type { ArticleContent } from '../../articles/article-content';
import { getArticleForEditing } from '../../articles/get-article-for-editing';
import type { Db, Tx } from '../../db/client';
import type { EpisodeStatus } from '../../db/generated/sqlite/enums';
import type { EpisodeContent } from '../../episodes/episode-content';
import { getEpisodeForEditing } from '../../episodes/get-episode-for-editing';
import { hashOf } from './hash';

/** An episode or article of the site as it is now. */
export type Here = { revision: number; status: EpisodeStatus; publishedAt: Date | null; hash: string } & (
  | { subject: 'episode'; content: EpisodeContent }
  | { subject: 'article'; content: ArticleContent }
);

export async function getHere(db: Db | Tx, subject: 'episode' | 'article', id: number): Promise<Here | null> {
  if (subject === 'episode') {
    const found = await getEpisodeForEditing(db, id);
    if (!found) return null;
    const { revision, status, publishedAt, content } = found;
    return { subject, revision, status, publishedAt, content, hash: hashOf({ status, content }) };
  }
  const found = await getArticleForEditing(db, id);
  if (!found) return null;
  const { revision, status, content } = found;
  const row = await db.article.findUniqueOrThrow({ where: { id }, select: { publishedAt: true } });
  return { subject, revision, status, publishedAt: row.publishedAt, content, hash: hashOf({ status, content }) };
}
