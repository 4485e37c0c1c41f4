import type { Metadata } from 'next';
import { connection } from 'next/server';
import { NothingHere } from '@/components/admin/nothing-here';

export const metadata: Metadata = { title: 'Nothing here', robots: { index: false } };

/** What the server sends, with status 404, where the desk has no page, as it does app/%5Fforbidden and for the same reason. */
export default async function MissingAtDeskPage() {
  await connection();
  return <NothingHere />;
}
