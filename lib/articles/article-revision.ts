import '../zod-without-eval';
import { z } from 'zod';
import type { Tx } from '../db/client';
import type { ArticleStatus, RevisionKind } from '../db/generated/sqlite/enums';
import { hasRevision, recordRevision } from '../revisions/record-revision';
import type { RevisionField } from '../revisions/revision';
import type { ArticleContent } from './article-content';
import { getArticleForEditing } from './get-article-for-editing';

/** What a revision of an article or page holds. */
export type ArticleRevision = { version: 1; status: ArticleStatus; content: ArticleContent };

const text = z.string();

const schema = z.object({
  version: z.literal(1),
  status: z.enum(['draft', 'scheduled', 'published', 'unlisted', 'removed']),
  content: z.object({
    kind: z.enum(['article', 'page']),
    slug: text,
    title: text,
    summary: text,
    body: text,
    topics: z.array(text),
  }),
}) satisfies z.ZodType<ArticleRevision>;

/** @throws where it is no revision of an article, which only a bug can have written */
export function parseArticleRevision(content: unknown): ArticleRevision {
  return schema.parse(content);
}

/** The fields of a revision, as text for people, in the order of the form. */
export function listArticleFields({ status, content }: ArticleRevision): RevisionField[] {
  return [
    { key: 'status', label: 'Status', text: status },
    { key: 'title', label: 'Title', text: content.title },
    { key: 'kind', label: 'Kind', text: content.kind },
    { key: 'slug', label: 'Address', text: content.slug },
    { key: 'summary', label: 'Summary', text: content.summary },
    { key: 'topics', label: 'Topics', text: content.topics.join(', ') },
    { key: 'body', label: 'Text', text: content.body },
  ];
}

/** Keeps an article as it stands as the revision that it names, unless it is kept already: recordEpisodeRevision() says when. */
export async function recordArticleRevision(tx: Tx, articleId: number, kind: RevisionKind = 'saved'): Promise<void> {
  const row = await tx.article.findUnique({
    where: { id: articleId },
    select: { revision: true, updatedByUserId: true, updatedAt: true },
  });
  const key = { subject: 'article', subjectId: articleId } as const;
  if (!row || (await hasRevision(tx, { ...key, number: row.revision }))) return;
  const article = await getArticleForEditing(tx, articleId);
  if (!article) return;
  const content: ArticleRevision = { version: 1, status: article.status, content: article.content };
  const { revision: number, updatedByUserId: userId } = row;
  await recordRevision(tx, { ...key, number, kind, content, userId }, row.updatedAt);
}
