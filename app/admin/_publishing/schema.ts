import '@/lib/zod-without-eval';
import { z } from 'zod';

/** What an episode or article can be. */
export const status = z.enum(['draft', 'scheduled', 'published', 'unlisted', 'removed']);

/** A time to publish at, as its fields have it; whether there is such a time is for lib/publishing/schedule.ts to say. */
export const scheduleSchema = z.object({ local: z.string().max(20), isSecond: z.boolean() });
