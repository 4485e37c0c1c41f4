import type { Editor } from '@/lib/auth/get-session';
import { may, type Permission } from '@/lib/auth/permissions';
import { getEditor } from './_editor';

type Context<Params> = { params: Promise<Params> };

/**
 * Makes a GET route of the desk, and is the only way to: whoever is not signed in gets 401 and whoever may not gets 403,
 * and nothing else, since what asks here is a script or a download, not a page that could be shown the way in.
 */
export function editorRoute<Params>(
  permission: Permission,
  answer: (request: Request, context: { editor: Editor; params: Params }) => Promise<Response>,
): (request: Request, context: Context<Params>) => Promise<Response> {
  return async (request, { params }) => {
    const editor = await getEditor();
    if (!editor) return refuse(401, 'Sign in first.');
    if (!may(editor, permission)) return refuse(403, 'Your account may not see this.');
    return answer(request, { editor, params: await params });
  };
}

function refuse(status: 401 | 403, error: string): Response {
  return Response.json({ error }, { status, headers: { 'Cache-Control': 'no-store' } });
}
