import { may } from '@/lib/auth/permissions';
import { getDb } from '@/lib/db/client';
import { closeWorkingCopy } from '@/lib/working-copies/close-working-copy';
import { keepWorkingCopy } from '@/lib/working-copies/keep-working-copy';
import { editorWriteRoute } from '../_editor-route';
import { workingCopySchema } from './schema';

/** Keeps what an editor types, as they type. Not an action: a page that is being left can still send this. */
export const POST = editorWriteRoute(
  'desk.open',
  workingCopySchema,
  async ({ editorId, content, ...copy }, { editor, now }) => {
    if (editorId !== editor.id) return Response.json({ reason: 'signed-out' }, { status: 401 });
    if (!may(editor, `${copy.subject}s.write`)) return Response.json({ reason: 'forbidden' }, { status: 403 });
    const whose = { ...copy, userId: editor.id };
    if (content === null) await closeWorkingCopy(getDb(), whose, now);
    else {
      const kept = await keepWorkingCopy(getDb(), { ...whose, content }, now);
      if (!kept.ok && kept.reason === 'closed') return Response.json({ reason: 'closed' }, { status: 409 });
    }
    return new Response(null, { status: 204 });
  },
);
