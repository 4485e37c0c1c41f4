'use server';

import { createPerson, type PersonFormState } from '@/app/_auth/create-person';
import { createFirstAdministrator } from '@/lib/auth/create-first-administrator';

export async function setUpAction(_state: PersonFormState, data: FormData): Promise<PersonFormState> {
  return createPerson(data, async (db, person, now) => {
    const result = await createFirstAdministrator(db, person, now);
    return result.ok || result.reason === 'password' ? result : { ok: false, reason: 'link-gone' };
  });
}
