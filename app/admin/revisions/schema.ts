import '@/lib/zod-without-eval';
import { z } from 'zod';

/** Which revision is put back, and which the editor took for the latest. */
export const restoreSchema = z.object({
  id: z.number().int(),
  number: z.number().int(),
  revision: z.string().max(40),
});
