import { z } from 'zod';
import { personName } from '@/lib/auth/person-form';

export const nameForm = z.object({ name: personName });
export const passwordForm = z.object({ current: z.string(), next: z.string() });
export const sessionForm = z.object({ id: z.string().min(1).max(100) });

/** The steps of the second factor. `uri` is what the page was given at the first, shown again where a code was wrong. */
export const twoFactorForm = z.discriminatedUnion('do', [
  z.object({ do: z.literal('begin'), password: z.string() }),
  z.object({
    do: z.literal('confirm'),
    code: z.string().max(100),
    uri: z.string().startsWith('otpauth://totp/').max(500),
  }),
  z.object({ do: z.literal('renew'), password: z.string() }),
  z.object({ do: z.literal('end'), password: z.string() }),
]);
