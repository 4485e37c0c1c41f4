import { signOutAction } from '@/app/login/actions';
import { Desk } from '@/components/admin/desk';
import type { Editor } from '@/lib/auth/get-session';

type DeskProps = React.ComponentProps<typeof Desk>;

/** The desk's frame for an editor whom requireEditor() let in. */
export function DeskFrame({ editor, ...props }: { editor: Editor } & Omit<DeskProps, 'editorName' | 'signOut'>) {
  return <Desk {...props} editorName={editor.name} signOut={signOutAction} />;
}
