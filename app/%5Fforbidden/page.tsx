import type { Metadata } from 'next';
import { connection } from 'next/server';
import { NotAllowed } from '@/components/admin/not-allowed';

export const metadata: Metadata = { title: 'Not for your account', robots: { index: false } };

/**
 * What the server sends, with status 403, where a page of the desk is not for whoever asks: Next's own answer is an empty
 * shell without JavaScript (next.js#62228). server/answer-with-next.ts asks for it.
 */
export default async function ForbiddenPage() {
  await connection();
  return <NotAllowed />;
}
