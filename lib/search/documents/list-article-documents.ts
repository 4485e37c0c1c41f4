import { articlePath } from '../../articles/article';
import { published } from '../../articles/filters';
import type { Tx } from '../../db/client';
import type { SearchDocument } from '../document';
import { documentId } from '../document-id';
import { plainText } from './plain-text';

/** What a published article, or page, is found by; nothing of any other. */
export async function listArticleDocuments(tx: Tx, id: number): Promise<SearchDocument[]> {
  const row = await tx.article.findFirst({
    where: { id, ...published },
    include: { topics: { orderBy: { position: 'asc' }, include: { topic: true } } },
  });
  if (!row) return [];
  const text = [row.summary, plainText(row.body)].filter(Boolean).join(' ');
  const topics = row.topics.map(({ topic }) => topic.name).join('\n');
  return [
    {
      id: documentId('article', id),
      path: articlePath(row),
      title: row.title,
      guests: [],
      number: null,
      partOf: '',
      text,
      seconds: [],
      words: { title: row.title, guest: '', question: '', text: `${text}\n${topics}`, context: '' },
      guestIds: [],
    },
  ];
}
