'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { keepCookies } from '@/app/_auth/keep-cookies';
import { waitWords } from '@/app/_auth/wait-words';
import { toReturnPath } from '@/lib/auth/return-path';
import { type VerifyCodeResult, verifyCode } from '@/lib/auth/two-factor/verify-code';
import { getDb } from '@/lib/db/client';
import { getEnv } from '@/lib/env';

const form = z.object({
  code: z.string().max(100),
  kind: z.enum(['totp', 'recovery']),
  next: z.string().optional(),
});

export type CodeState = { message: string; hasToStartAgain: boolean } | null;

export async function verifyCodeAction(_state: CodeState, data: FormData): Promise<CodeState> {
  const { code, kind, next } = form.parse(Object.fromEntries(data));
  const result = await verifyCode(getDb(), { code, kind }, await headers(), new Date());
  if (!result.ok) return { message: explain(result), hasToStartAgain: result.reason === 'start-again' };
  await keepCookies(result.cookies);
  redirect(toReturnPath(next));
}

function explain(refusal: Extract<VerifyCodeResult, { ok: false }>): string {
  switch (refusal.reason) {
    case 'wrong-code':
      return 'This code does not hold. An app’s code is good for a minute, and each code is good once.';
    case 'start-again':
      return 'This sign-in was begun too long ago, or tried too often. Begin again with your password.';
    case 'limited':
      return waitWords(refusal.retryAfterSeconds);
    case 'foreign-origin':
      return `This site's own address is ${getEnv().siteUrl}: sign in there. (The operator sets it as SITE_URL.)`;
  }
}
