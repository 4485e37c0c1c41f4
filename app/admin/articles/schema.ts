import '@/lib/zod-without-eval';
import { z } from 'zod';
import { filledLine, LIMITS, line, markdown, slug, topics } from '../_fields';
import { scheduleSchema, status } from '../_publishing/schema';

/** The fields of an article's form: text as it is typed in, what is saved out. */
export const articleFormSchema = z.object({
  kind: z.enum(['article', 'page']),
  title: filledLine('Enter a title.'),
  slug,
  summary: line,
  body: markdown(LIMITS.article),
  topics: topics('An article'),
  status,
});

/** What the form holds. */
export type ArticleForm = z.input<typeof articleFormSchema>;

/** What a save sends. */
export const saveArticleSchema = z.object({
  id: z.number().int().nullable(),
  revision: z.number().int(),
  /** The working copy that it saves. */
  visit: z.string().regex(/^[\da-f-]{36}$/),
  form: articleFormSchema,
  /** What the form's page showed it to be. */
  statusSeen: status.optional(),
  schedule: scheduleSchema.optional(),
});
