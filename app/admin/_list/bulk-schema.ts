import '@/lib/zod-without-eval';
import { z } from 'zod';

const status = z.enum(['draft', 'scheduled', 'published', 'unlisted', 'removed']);
const id = z.coerce.number().int().positive();

/** More than a page of a list are not picked at once. */
const ids = z.array(id).min(1, 'Pick some first.').max(200, 'These are too many at once.');

/** What is to be done with the rows that were picked. */
export const bulkForm = z.object({ ids, wanted: z.enum(['draft', 'unlisted', 'removed', 'topic']), topic: z.string() });

/** What takes back what was done, as the notice about it carries it. Whoever sends another may do that all the same. */
export const undoSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('status'),
    changes: z
      .array(
        z.object({
          id: z.int().positive(),
          from: status,
          to: status,
          scheduledFor: z.iso.datetime().nullable(),
        }),
      )
      .min(1)
      .max(200),
  }),
  z.object({
    kind: z.literal('topic'),
    topicId: z.int().positive(),
    episodeIds: z.array(z.int().positive()).min(1).max(200),
  }),
]);
export type Undo = z.infer<typeof undoSchema>;

/** The undo that a form carries, or null where it carries none that can be read. */
export function parseUndo(text: unknown): Undo | null {
  if (typeof text !== 'string') return null;
  try {
    return undoSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
