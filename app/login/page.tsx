import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { Doorway } from '@/components/admin/doorway';
import { getSession } from '@/lib/auth/get-session';
import { toReturnPath } from '@/lib/auth/return-path';
import { getDb } from '@/lib/db/client';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

const query = z.object({ next: z.string().optional().catch(undefined), 'signed-out': z.string().optional().catch('') });

export default async function LoginPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { next, 'signed-out': signedOut } = query.parse(await searchParams);
  if (await getSession(getDb(), await headers())) redirect(toReturnPath(next));
  return (
    <Doorway title="Sign in" notice={signedOut === undefined ? null : 'You are signed out.'}>
      <SignInForm next={next} />
    </Doorway>
  );
}
