import { z } from 'zod';
import { MAX_ANNOTATION_LENGTH } from '@/lib/analytics/annotations/add-annotation';

/** An owner's mark as its form sends it. */
export const annotationForm = z.object({
  day: z.iso.date(),
  text: z.string().trim().min(1).max(MAX_ANNOTATION_LENGTH),
  episodeId: z
    .string()
    .regex(/^\d{0,9}$/)
    .transform((text) => (text === '' ? null : Number(text))),
});

export const removalForm = z.object({ id: z.coerce.number().int().positive() });
