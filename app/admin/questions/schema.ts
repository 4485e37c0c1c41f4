import '@/lib/zod-without-eval';
import { z } from 'zod';
import { toSlug } from '@/lib/slug';
import { filledLine, LIMITS, line, VISIBLE } from '../_fields';

/** As many other wordings as a question takes. */
const WORDINGS = 100;

const wordings = z
  .string()
  .max(WORDINGS * LIMITS.line, 'The other wordings are too long.')
  .transform((text) => text.split('\n'))
  .pipe(z.array(line).transform((lines) => lines.filter((text) => VISIBLE.test(text))))
  .refine((lines) => lines.length <= WORDINGS, `A question takes ${WORDINGS} other wordings.`);

const content = {
  text: filledLine('Enter the question.'),
  label: filledLine('Say it in a few words, for tables and charts.'),
  slug: line.transform(toSlug),
  isAsked: z.boolean(),
  wordings,
};

/** A question's form: text as it is typed in, what is saved of a question out. */
export const questionForm = z
  .object({ ...content, id: z.coerce.number().int().positive().nullable(), version: z.string().max(40) })
  .extend({ keepsAsked: z.boolean() })
  .transform((form) => ({ ...form, slug: form.slug || toSlug(form.label) }))
  .refine(({ slug }) => slug !== '', 'Enter a few letters or digits for the address.');

export const moveForm = z.object({
  id: z.coerce.number().int().positive(),
  by: z.enum(['-1', '1']).transform((by) => (by === '1' ? 1 : -1)),
});

export const mergeForm = z.object({
  from: z.coerce.number().int().positive(),
  into: z.coerce.number().int().positive(),
});
