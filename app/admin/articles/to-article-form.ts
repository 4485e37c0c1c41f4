import type { ArticleForEditing } from '@/lib/articles/get-article-for-editing';
import type { ArticleForm } from './schema';

/** A saved article as text in the form's fields. */
export function toArticleForm({ content, status }: Pick<ArticleForEditing, 'content' | 'status'>): ArticleForm {
  return { ...content, topics: content.topics.join(', '), status };
}

export const newArticleForm: ArticleForm = {
  kind: 'article',
  title: '',
  slug: '',
  summary: '',
  body: '',
  topics: '',
  status: 'draft',
};
