import type { Metadata } from 'next';
import { connection } from 'next/server';
import { z } from 'zod';
import { Doorway } from '@/components/admin/doorway';
import { toReturnPath } from '@/lib/auth/return-path';
import { CodeForm } from './code-form';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

const query = z.object({
  next: z.string().optional().catch(undefined),
  recovery: z.string().optional().catch(undefined),
});

/** The second step of signing in, for whoever turned it on. */
export default async function CodePage({ searchParams }: { searchParams: Promise<unknown> }) {
  await connection();
  const { next: given, recovery } = query.parse(await searchParams);
  const next = toReturnPath(given);
  const isRecovery = recovery !== undefined;
  const otherHref = `/login/code?next=${encodeURIComponent(next)}${isRecovery ? '' : '&recovery'}`;
  return (
    <Doorway title="Two-factor sign-in">
      <CodeForm kind={isRecovery ? 'recovery' : 'totp'} next={next} otherHref={otherHref} />
    </Doorway>
  );
}
