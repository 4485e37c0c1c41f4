import { signOutAction } from '@/app/login/actions';
import { Desk } from '@/components/admin/desk';
import type { Editor } from '@/lib/auth/get-session';
import { getDb } from '@/lib/db/client';
import { getDemoMark } from '@/lib/demo/demo-mark';

type DeskProps = React.ComponentProps<typeof Desk>;

/** The desk's frame for an editor whom requireEditor() let in. */
export async function DeskFrame({
  editor,
  ...props
}: { editor: Editor } & Omit<DeskProps, 'editor' | 'hasDemo' | 'signOut'>) {
  const hasDemo = (await getDemoMark(getDb())) !== null;
  return <Desk {...props} editor={editor} hasDemo={hasDemo} signOut={signOutAction} />;
}
