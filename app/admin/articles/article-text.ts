import '@/lib/zod-without-eval';
import { z } from 'zod';
import type { FormText } from '../_kept/kept-text';
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
