'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ADMISSION_LIFETIME_MS } from '@/lib/analytics/sharing/admission';
import { type CheckSharedPasswordResult, checkSharedPassword } from '@/lib/analytics/sharing/check-shared-password';
import { getDb } from '@/lib/db/client';
import { getEnv } from '@/lib/env';
import { ADMISSION_COOKIE } from '../_report';

const form = z.object({ token: z.string().regex(/^[\w-]{1,64}$/), password: z.string().max(1_000) });

/** What went wrong, in words; the password is not sent back. */
export type PasswordState = { problem: string } | null;

/** Lets in whoever knows a link's password, for two weeks and to this link alone. */
export async function enterAction(_state: PasswordState, data: FormData): Promise<PasswordState> {
  const parsed = form.safeParse(Object.fromEntries(data));
  if (!parsed.success) return { problem: 'This is not the password.' };
  const { token, password } = parsed.data;
  // One address: server/client-address.ts has made this header true.
  const address = (await headers()).get('x-forwarded-for') ?? '';
  const result = await checkSharedPassword(getDb(), { token, password, address }, new Date());
  if (!result.ok) return { problem: explain(result) };
  const path = `/shared/${token}`;
  (await cookies()).set(ADMISSION_COOKIE, result.admission, {
    path,
    httpOnly: true,
    sameSite: 'lax',
    secure: getEnv().siteUrl.startsWith('https:'),
    maxAge: ADMISSION_LIFETIME_MS / 1000,
  });
  redirect(path);
}

function explain(refusal: Extract<CheckSharedPasswordResult, { ok: false }>): string {
  switch (refusal.reason) {
    case 'gone':
      return 'This link shows nothing any more.';
    case 'wrong-password':
      return 'This is not the password.';
    case 'limited':
      return `Too many tries. Try again in ${refusal.retryAfterSeconds} ${refusal.retryAfterSeconds === 1 ? 'second' : 'seconds'}.`;
  }
}
