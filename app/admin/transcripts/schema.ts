import '@/lib/zod-without-eval';
import { z } from 'zod';

const fields = z.object({
  episodeId: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

const form = z.instanceof(FormData).transform((data) => Object.fromEntries(data));

/** A transcript's form, as it is sent. */
export const setTranscriptSchema = form.pipe(
  fields.extend({
    file: z.instanceof(File),
    language: z
      .string()
      .trim()
      .regex(/^[a-z]{2,3}(-[a-z\d]{2,8}){0,3}$/i, 'Write the language as a code, such as “en” or “pt-BR”.'),
  }),
);

export const removeTranscriptSchema = form.pipe(fields);
