import { z } from 'zod';
import { ROLES } from '@/lib/auth/permissions';
import { MAX_INVITATION_LABEL } from '@/lib/people/invitations/invitation';

const userId = z.string().min(1).max(100);

/** What an owner does with an account. */
export const personChange = z.discriminatedUnion('do', [
  z.object({ do: z.literal('change-role'), userId, role: z.enum(ROLES) }),
  z.object({ do: z.literal('disable'), userId }),
  z.object({ do: z.literal('enable'), userId }),
  z.object({ do: z.literal('reset-two-factor'), userId }),
]);

export const invitationForm = z.object({
  label: z
    .string()
    .trim()
    .min(1, 'Say whom it is for, so that you know later which one to revoke.')
    .max(MAX_INVITATION_LABEL, `Keep it under ${MAX_INVITATION_LABEL} characters.`),
  role: z.enum(ROLES, 'Choose what the account may do.'),
});

export const revocationForm = z.object({ id: z.coerce.number().int().positive() });
