import { z } from 'zod';
import { MAX_LABEL_LENGTH, SHARED_PASSWORD_LENGTH } from '@/lib/analytics/sharing/shared-report';

const { min, max } = SHARED_PASSWORD_LENGTH;

/** The form of a new link; what is left empty is not asked for. */
export const newLinkForm = z.object({
  label: z
    .string()
    .trim()
    .min(1, 'Say whom it is for, so that you know later which one to revoke.')
    .max(MAX_LABEL_LENGTH, `Keep it under ${MAX_LABEL_LENGTH} characters.`),
  episodeId: z
    .string()
    .regex(/^\d{0,9}$/)
    .transform((text) => (text === '' ? null : Number(text))),
  password: z
    .string()
    .refine((text) => text === '' || (text.length >= min && text.length <= max), `Give it ${min} to ${max} characters.`)
    .transform((text) => (text === '' ? null : text)),
  /** The last day on which it opens, in the site's time zone. */
  lastDay: z.union([z.literal(''), z.iso.date()], 'Enter a date.').transform((text) => (text === '' ? null : text)),
});

export const revocationForm = z.object({ id: z.coerce.number().int().positive() });
