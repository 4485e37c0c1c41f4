import '@/lib/zod-without-eval';
import { z } from 'zod';
import { LIFETIMES, MAX_LABEL_LENGTH } from '@/lib/previews/preview-link';

const id = z.coerce.number().int().positive();

/** The form of a new preview link. */
export const newPreviewForm = z.object({
  episodeId: id,
  label: z
    .string()
    .trim()
    .min(1, 'Say whom it is for, so that you know later which one to revoke.')
    .max(MAX_LABEL_LENGTH, `Keep it under ${MAX_LABEL_LENGTH} characters.`),
  days: z.coerce.number().refine((days) => LIFETIMES.some((known) => known === days), 'Choose how long it lasts.'),
  allowsRemarks: z.literal('on').optional(),
});

export const previewForm = z.object({ id });

export const remarkDoneForm = z.object({ id, done: z.enum(['yes', 'no']) });
