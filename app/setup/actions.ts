'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { createFirstAdministrator, type FirstAdministratorResult } from '@/lib/auth/create-first-administrator';
import { PASSWORD_PROBLEMS } from '@/lib/auth/password-rule';
import { signIn } from '@/lib/auth/sign-in';
import { getDb } from '@/lib/db/client';

const form = z.object({
  token: z.string(),
  name: z.string().trim().min(1, 'Enter your name, as other editors will see it.').max(200, 'This name is too long.'),
  email: z.string().trim().pipe(z.email('Enter an e-mail address, such as ada@example.org.')),
  password: z.string(),
});

type FieldName = 'name' | 'email' | 'password';

export type SetupState = {
  name: string;
  email: string;
  errors: Partial<Record<FieldName, string>>;
  /** The link holds no longer; the page says what to do. */
  linkIsGone: boolean;
} | null;

export async function setUpAction(_state: SetupState, data: FormData): Promise<SetupState> {
  const text = (name: string) => String(data.get(name) ?? '');
  const typed = { name: text('name'), email: text('email') };
  const parsed = form.safeParse({ ...typed, token: text('token'), password: text('password') });
  if (!parsed.success) {
    const { fieldErrors } = z.flattenError(parsed.error);
    const errors = { name: fieldErrors.name?.[0], email: fieldErrors.email?.[0] };
    return { ...typed, errors, linkIsGone: false };
  }
  const result = await createFirstAdministrator(getDb(), parsed.data, new Date());
  if (!result.ok) return { ...typed, ...explain(result) };
  await enter(parsed.data);
  redirect('/admin');
}

function explain(refusal: Extract<FirstAdministratorResult, { ok: false }>) {
  if (refusal.reason !== 'password') return { errors: {}, linkIsGone: true };
  return { errors: { password: `The password ${PASSWORD_PROBLEMS[refusal.problem]}.` }, linkIsGone: false };
}

/** Signs the new administrator in; where that is refused (too many tries before), the sign-in page says why. */
async function enter(credentials: { email: string; password: string }): Promise<void> {
  const result = await signIn(getDb(), credentials, await headers());
  if (!result.ok) redirect('/login');
  const jar = await cookies();
  for (const { name, value, options } of result.cookies) jar.set(name, value, options);
}
