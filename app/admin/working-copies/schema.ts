import '@/lib/zod-without-eval';
import { z } from 'zod';

/** What a form sends as it is typed in. */
export const workingCopySchema = z.object({
  id: z.string().regex(/^[\da-f-]{36}$/),
  /** Whose form it is: in another tab, somebody else may have signed in. */
  editorId: z.string(),
  subject: z.enum(['episode', 'article', 'guest']),
  subjectId: z.number().int().nullable(),
  revision: z.number().int(),
  seq: z.number().int().min(1).max(2_000_000_000),
  /** JSON of the form; null where it was thrown away, or holds nothing any more that is not saved. */
  content: z.string().nullable(),
});

export type SentWorkingCopy = z.input<typeof workingCopySchema>;
