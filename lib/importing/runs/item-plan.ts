import { z } from 'zod';

const matchSchema = z.object({ questionId: z.number(), confidence: z.number() }).nullable();

/** What ImportItem.plan holds: what a post is to become and why, as the table shows it. */
export const itemPlanSchema = z.object({
  /** Null for what is no post: refused or skipped while reading. */
  place: z.object({ offset: z.number(), length: z.number() }).nullable(),
  source: z.string(),
  /** SHA-256 of the post as read. */
  sourceHash: z.string(),
  reasons: z.array(z.string()),
  problems: z.array(z.string()),
  hasLeftover: z.boolean(),
  isDraft: z.boolean(),
  /** ISO 8601. */
  publishedAt: z.string().nullable(),
  slug: z.string(),
  addresses: z.array(z.object({ path: z.string(), matchesBelow: z.boolean() })),
  media: z.object({ stored: z.number(), linked: z.array(z.string()) }),
  episode: z
    .object({
      number: z.number().nullable(),
      guests: z.array(z.object({ name: z.string(), headline: z.string() })),
      postId: z.string().nullable(),
      youtubeId: z.string(),
      answers: z.array(z.object({ asked: z.string(), match: matchSchema })),
    })
    .nullable(),
});

export type ItemPlan = z.output<typeof itemPlanSchema>;
