import { z } from 'zod';

/** Characters of a description. */
const ALT_LIMIT = 300;

const fields = z.object({
  owner: z.enum(['guest', 'episode', 'series']),
  id: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

const described = z.object({
  file: z.instanceof(File),
  alt: z.string().trim().max(ALT_LIMIT, `The description has more than ${ALT_LIMIT} characters.`),
});

const upload = fields.extend(described.shape);

const form = z.instanceof(FormData).transform((data) => Object.fromEntries(data));

/** A picture's form, as it is sent. */
export const setPictureSchema = form.pipe(
  upload.transform(({ owner, id, file, alt }) => ({ owner: { kind: owner, id }, file, alt })),
);

export const removePictureSchema = form.pipe(fields.transform(({ owner, id }) => ({ kind: owner, id })));

/** A picture for a text: what it shows is said where it stands, and has to be. */
export const addPictureSchema = form.pipe(
  described.refine(({ alt }) => alt !== '', { error: 'Say what the picture shows.' }),
);
