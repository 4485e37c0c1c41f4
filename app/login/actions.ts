'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { toReturnPath } from '@/lib/auth/return-path';
import { signIn } from '@/lib/auth/sign-in';
import { signOut } from '@/lib/auth/sign-out';
import { getDb } from '@/lib/db/client';
import { getEnv } from '@/lib/env';
import { keepCookies } from '../_auth/keep-cookies';
import { waitWords } from '../_auth/wait-words';

const form = z.object({ email: z.string(), password: z.string(), next: z.string().optional() });

/** What the form shows again after a refusal: never the password. */
export type SignInState = { email: string; message: string } | null;

export async function signInAction(_state: SignInState, data: FormData): Promise<SignInState> {
  const { email, password, next } = form.parse(Object.fromEntries(data));
  const result = await signIn(getDb(), { email, password }, await headers(), new Date());
  if (!result.ok) return { email, message: explain(result) };
  await keepCookies(result.cookies);
  const back = toReturnPath(next);
  redirect(result.needsCode ? `/login/code?next=${encodeURIComponent(back)}` : back);
}

function explain(refusal: Extract<Awaited<ReturnType<typeof signIn>>, { ok: false }>): string {
  switch (refusal.reason) {
    case 'wrong-credentials':
      return 'No account has this e-mail address and password.';
    case 'limited':
      return waitWords(refusal.retryAfterSeconds);
    case 'foreign-origin':
      return `This site's own address is ${getEnv().siteUrl}: sign in there. (The operator sets it as SITE_URL.)`;
  }
}

export async function signOutAction(): Promise<void> {
  const name = await signOut(getDb(), await headers(), new Date());
  (await cookies()).delete(name);
  redirect('/login?signed-out');
}
