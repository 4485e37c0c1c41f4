import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type Editor, getSession } from '@/lib/auth/get-session';
import { getDb } from '@/lib/db/client';

/** The editor who makes the request in hand, or null. */
export async function getEditor(): Promise<Editor | null> {
  return getSession(getDb(), await headers());
}

/**
 * Every page of the desk begins with this: whoever is not signed in is sent to do so, and comes back.
 * @param path of the page
 */
export async function requireEditor(path: string): Promise<Editor> {
  return (await getEditor()) ?? redirect(`/login?next=${encodeURIComponent(path)}`);
}
