import '@/lib/zod-without-eval';
import { z } from 'zod';
import type { FormText } from '../_kept/kept-text';
import type { MergeFields } from '../_merge/merge-fields';
import type { ArticleForm } from './schema';

const text = z.string();

const keptForm = z.object({
  kind: z.enum(['article', 'page']),
  title: text,
  slug: text,
  summary: text,
  body: text,
  topics: text,
  status: z.enum(['draft', 'scheduled', 'published', 'unlisted', 'removed']),
}) satisfies z.ZodType<ArticleForm>;

/** An article's form as it is kept while it is typed in. */
export const ARTICLE_TEXT: FormText<ArticleForm> = {
  subject: 'article',
  parse: (kept) => keptForm.safeParse(kept).data ?? null,
  // What the last attempt wanted of it is no text.
  textOf: (form) => JSON.stringify({ ...keptForm.parse(form), status: '' }),
};

const asTyped = (value: string) => value;

/** An article's fields as two editors choose between them. */
export const ARTICLE_FIELDS: MergeFields<ArticleForm> = {
  title: { label: 'Title', show: asTyped },
  kind: { label: 'Kind', show: (kind) => (kind === 'page' ? 'Page' : 'Article') },
  slug: { label: 'Address', show: asTyped },
  summary: { label: 'Summary', show: asTyped },
  topics: { label: 'Topics', show: asTyped },
  body: { label: 'Text', show: asTyped },
};
