import type { Metadata } from 'next';
import { connection } from 'next/server';
import { z } from 'zod';
import { Doorway } from '@/components/admin/doorway';
import { SetupLinkGone } from '@/components/admin/setup-link-gone';
import { readSetupToken } from '@/lib/auth/setup-token';
import { getDb } from '@/lib/db/client';
import { SetupForm } from './setup-form';

export const metadata: Metadata = { title: 'First administrator', robots: { index: false } };

const query = z.object({ token: z.string().catch('') });

export default async function SetupPage({ searchParams }: { searchParams: Promise<unknown> }) {
  await connection();
  const { token } = query.parse(await searchParams);
  const state = await readSetupToken(getDb(), token, new Date());
  return (
    <Doorway title="First administrator">
      {state.ok ? <SetupForm token={token} /> : <SetupLinkGone reason={state.reason} />}
    </Doorway>
  );
}
