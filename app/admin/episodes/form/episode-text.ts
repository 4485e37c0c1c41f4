import '@/lib/zod-without-eval';
import { z } from 'zod';
import type { FormText } from '../../_kept/kept-text';
import type { EpisodeForm } from '../schema';

const text = z.string();

const keptForm = z.object({
  status: z.enum(['draft', 'scheduled', 'published', 'unlisted', 'removed']),
  youtube: text,
  number: text,
  title: text,
  slug: text,
  introduction: text,
  duration: text,
  postId: text,
  guests: z.array(z.object({ name: text, headline: text })),
  answers: z.array(
    z.object({
      rowId: text,
      anchor: text.nullable(),
      questionId: z.number().nullable(),
      wording: text,
      start: text,
      body: text,
      // Text that was kept before it could be said has all questions asked.
      notAsked: z.boolean().default(false),
    }),
  ),
  recommendedLinks: z.array(z.object({ label: text, url: text })),
  // Text that was kept before episodes had topics has none.
  topics: text.default(''),
}) satisfies z.ZodType<EpisodeForm>;

/** All that is typed in a form, to tell whether two hold the same. What the last attempt wanted of it is no text. */
export const textOf = (form: EpisodeForm) => JSON.stringify({ ...keptForm.parse(form), status: '' });

/** An episode's form as it is kept while it is typed in. */
export const EPISODE_TEXT: FormText<EpisodeForm> = {
  subject: 'episode',
  parse: (kept) => keptForm.safeParse(kept).data ?? null,
  textOf,
};
