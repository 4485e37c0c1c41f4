import { cookies, headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { type Editor, getSession } from '@/lib/auth/get-session';
import { may, mayWith, type Owned, type Permission } from '@/lib/auth/permissions';
import { getDb } from '@/lib/db/client';

/**
 * The editor who makes the request in hand, or null. By the cookies as they are now, and not by the header that came: an
 * action that put another session in the place of the one it was called with draws its page in the same request.
 */
export async function getEditor(): Promise<Editor | null> {
  const now = new Headers(await headers());
  now.set('cookie', (await cookies()).toString());
  return getSession(getDb(), now);
}

/**
 * Every page of the desk begins with this: whoever is not signed in is sent to do so, and comes back; whoever may not
 * see the page is told so, with status 403.
 * @param path of the page
 */
export async function requireEditor(path: string, permission: Permission): Promise<Editor> {
  const editor = (await getEditor()) ?? redirect(`/login?next=${encodeURIComponent(path)}`);
  return may(editor, permission) ? editor : forbidden();
}

/** The second question of a page of one thing: whether the permission reaches to this, or ends with one's own. */
export function requireReach(editor: Editor, permission: Permission, thing: Owned): void {
  if (!mayWith(editor, permission, thing)) forbidden();
}
