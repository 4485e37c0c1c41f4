import { z } from 'zod';
import { BECOMES } from '../converted-post';

/** What an editor wants otherwise of one post, laid over what was planned. What is left out stays as planned. */
export const correctionSchema = z.object({
  becomes: z.enum(BECOMES).optional(),
  title: z.string().min(1).max(300).optional(),
  slug: z.string().min(1).max(80).optional(),
  number: z.number().int().min(0).max(999_999).optional(),
  guests: z
    .array(z.object({ name: z.string().min(1).max(300), headline: z.string().max(300) }))
    .max(10)
    .optional(),
  postId: z.string().min(1).max(300).optional(),
  /** By the place of the answer: its standing question; null for one of its own. */
  questions: z.record(z.string().regex(/^\d+$/), z.number().int().nullable()).optional(),
  asDraft: z.boolean().optional(),
  /** Where what is here already differs: take the archive's, or leave what is here. */
  existing: z.enum(['overwrite', 'keep']).optional(),
});

export type Correction = z.output<typeof correctionSchema>;
