import '@/lib/zod-without-eval';
import { z } from 'zod';
import { BECOMES } from '@/lib/importing/converted-post';
import { filledLine, line, slug } from '../_fields';

export const runId = z.uuid();
export const position = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

export const runForm = z.object({ run: runId });

/** The form of a post's corrections; a field that is left as it was shown corrects nothing. */
export const correctionForm = z.object({
  run: runId,
  position,
  becomes: z.enum(BECOMES),
  title: line.pipe(filledLine('Enter a title.')),
  slug,
  number: z
    .string()
    .trim()
    .regex(/^\d{0,6}$/, 'Enter the number in digits.')
    .optional(),
  postId: line.optional(),
  /** One guest a line: a name, and after a bar what they are known for. */
  guests: z.string().max(3_000, 'This is too long.').optional(),
  asDraft: z.literal('on').optional(),
  existing: z.enum(['', 'overwrite', 'keep']).default(''),
});

export type CorrectionForm = z.output<typeof correctionForm>;
