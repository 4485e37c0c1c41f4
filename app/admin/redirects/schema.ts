import '@/lib/zod-without-eval';
import { z } from 'zod';

/** The form of a redirect. An address of this site may be given whole, as it stands in the browser. */
export const addRedirectSchema = z.object({
  path: z.string().trim().min(1, 'Which address?').max(2_000, 'The address is too long.').transform(withoutOrigin),
  matchesBelow: z.boolean(),
  /** Empty for what is gone for good. */
  target: z
    .string()
    .trim()
    .max(2_000, 'The target is too long.')
    .transform((target) => target || null),
});

export const removeRedirectSchema = z.object({ id: z.number().int().positive() });

function withoutOrigin(text: string): string {
  const path = text.replace(/^https?:\/\/[^/]*/i, '');
  return path.startsWith('/') ? path : `/${path}`;
}
