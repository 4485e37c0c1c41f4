import { parseArticleRevision } from '@/lib/articles/article-revision';
import type { Db } from '@/lib/db/client';
import { getRevision } from '@/lib/revisions/get-revision';
import type { ArticleForm } from './schema';
import { toArticleForm } from './to-article-form';

/** An earlier revision of an article as text in the form's fields, or null where it was not kept. */
export async function readRevisionForm(db: Db, id: number, number: number): Promise<ArticleForm | null> {
  const kept = await getRevision(db, { subject: 'article', subjectId: id }, number);
  return kept && toArticleForm(parseArticleRevision(kept.content));
}
