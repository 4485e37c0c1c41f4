import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { clientAddress } from '@/lib/auth/client-address';
import { PASSWORD_PROBLEMS, type PasswordProblem } from '@/lib/auth/password-rule';
import { personForm } from '@/lib/auth/person-form';
import { signIn } from '@/lib/auth/sign-in';
import { takeTry } from '@/lib/auth/take-try';
import { type Db, getDb } from '@/lib/db/client';
import { keepCookies } from './keep-cookies';
import { waitWords } from './wait-words';

type FieldName = 'name' | 'email' | 'password';

export type PersonFormState = {
  name: string;
  email: string;
  errors: Partial<Record<FieldName, string>>;
  /** What concerns the form as a whole. */
  problem: string | null;
  /** The link holds no longer; the page says what to do. */
  linkIsGone: boolean;
} | null;

export type CreatePersonResult =
  | { ok: true }
  | { ok: false; reason: 'link-gone' | 'email-taken' }
  | { ok: false; reason: 'password'; problem: PasswordProblem };

/** Tries that one address has at making an account, and the seconds without one after which it has them anew. */
const LIMIT = { max: 10, window: 60 };

/**
 * The form by which somebody makes an account of their own with a link: parsed, its tries counted, the account made and
 * signed in to. One place, so that an invitation and the first administrator's link have the same rules.
 */
export async function createPerson(
  data: FormData,
  create: (db: Db, person: z.output<typeof personForm>, now: Date) => Promise<CreatePersonResult>,
): Promise<PersonFormState> {
  const text = (name: string) => String(data.get(name) ?? '');
  const typed = { name: text('name'), email: text('email') };
  const refuse = (
    errors: Partial<Record<FieldName, string>>,
    rest: { problem?: string; linkIsGone?: boolean } = {},
  ) => ({
    ...typed,
    errors,
    problem: rest.problem ?? null,
    linkIsGone: rest.linkIsGone ?? false,
  });
  const parsed = personForm.safeParse({ ...typed, token: text('token'), password: text('password') });
  if (!parsed.success) {
    const { fieldErrors } = z.flattenError(parsed.error);
    return refuse(
      { name: fieldErrors.name?.[0], email: fieldErrors.email?.[0] },
      { linkIsGone: 'token' in fieldErrors },
    );
  }
  const [db, now, given] = [getDb(), new Date(), await headers()];
  const taken = await takeTry(db, `new-account|${clientAddress(given)}`, LIMIT, now);
  if (!taken.ok) return refuse({}, { problem: waitWords(taken.retryAfterSeconds) });
  const result = await create(db, parsed.data, now);
  if (!result.ok) {
    switch (result.reason) {
      case 'link-gone':
        return refuse({}, { linkIsGone: true });
      case 'email-taken':
        return refuse({ email: 'There is an account with this e-mail address. Take another one, or sign in.' });
      case 'password':
        return refuse({ password: `The password ${PASSWORD_PROBLEMS[result.problem]}.` });
    }
  }
  const entered = await signIn(db, parsed.data, given, now);
  // Too many tries before: the sign-in page says why.
  if (!entered.ok) redirect('/login');
  await keepCookies(entered.cookies);
  redirect('/admin');
}
