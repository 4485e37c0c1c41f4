import { z } from 'zod';
import { REMARK_LIMITS } from '@/lib/previews/remark';

/** Controls, and marks that turn the direction of what follows, are accidents of pasting. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** A remark as its form sends it. */
export const remarkForm = z.object({
  token: z.string().regex(/^[\w-]{1,64}$/),
  /** Empty for the interview as a whole. */
  anchor: z
    .string()
    .max(200)
    .transform((text) => text || null),
  name: z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').replace(UNSEEN, '').trim())
    .refine((text) => text !== '', 'Say who you are.')
    .refine(
      (text) => text.length <= REMARK_LIMITS.name,
      `The name is too long: it takes ${REMARK_LIMITS.name} characters.`,
    ),
  body: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').trim())
    .refine((text) => text !== '', 'Write your remark.')
    .refine(
      (text) => text.length <= REMARK_LIMITS.body,
      `This is too long: a remark takes ${REMARK_LIMITS.body.toLocaleString('en-GB')} characters.`,
    ),
});
