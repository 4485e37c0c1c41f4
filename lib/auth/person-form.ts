import { z } from 'zod';

export const personName = z
  .string()
  .trim()
  .min(1, 'Enter your name, as other editors will see it.')
  .max(200, 'This name is too long.')
  .regex(/[\p{L}\p{N}]/u, 'Enter your name, as other editors will see it.');

/** What somebody is asked who makes an account of their own: the first administrator, and whoever was invited. */
export const personForm = z.object({
  token: z.string().max(200),
  name: personName,
  email: z.string().trim().max(254).pipe(z.email('Enter an e-mail address, such as ada@example.org.')),
  password: z.string(),
});
