import type { Editor } from '@/lib/auth/get-session';
import { getEditor } from './_editor';

type Context<Params> = { params: Promise<Params> };

/**
 * Makes a GET route of the desk, and is the only way to: whoever is not signed in gets 401 and nothing else, since what
 * asks here is a script or a download, not a page that could be shown the way in.
 */
export function editorRoute<Params>(
  answer: (request: Request, context: { editor: Editor; params: Params }) => Promise<Response>,
): (request: Request, context: Context<Params>) => Promise<Response> {
  return async (request, { params }) => {
    const editor = await getEditor();
    if (!editor)
      return Response.json({ error: 'Sign in first.' }, { status: 401, headers: { 'Cache-Control': 'no-store' } });
    return answer(request, { editor, params: await params });
  };
}
