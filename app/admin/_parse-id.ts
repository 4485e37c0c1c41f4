import { z } from 'zod';

const path = z.object({
  id: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

/** The ID in a page's address, or null where what stands there can't be one. */
export function parseId(params: unknown): number | null {
  const parsed = path.safeParse(params);
  return parsed.success ? parsed.data.id : null;
}
