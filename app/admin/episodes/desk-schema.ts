import '@/lib/zod-without-eval';
import { z } from 'zod';

/** Characters of a pasted summary. */
const SUMMARY_LIMIT = 1_000_000;

export const summarySchema = z.object({
  text: z
    .string()
    .max(SUMMARY_LIMIT, `This is too long: a summary has ${SUMMARY_LIMIT.toLocaleString('en-GB')} characters at most.`),
});

/** As parseVideoId() gives it. */
const videoId = z.string().regex(/^[\w-]{11}$/);

export const videoSchema = z.object({ videoId });
export const videoPosterSchema = z.object({ videoId, episodeId: z.number().int() });
