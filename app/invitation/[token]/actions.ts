'use server';

import { createPerson, type PersonFormState } from '@/app/_auth/create-person';
import { acceptInvitation } from '@/lib/people/invitations/accept-invitation';

export async function acceptInvitationAction(_state: PersonFormState, data: FormData): Promise<PersonFormState> {
  return createPerson(data, async (db, person, now) => {
    const result = await acceptInvitation(db, person, now);
    return !result.ok && result.reason === 'gone' ? { ok: false, reason: 'link-gone' } : result;
  });
}
