import type { z } from 'zod';
import type { Editor } from '@/lib/auth/get-session';
import { may, type Permission } from '@/lib/auth/permissions';
import { getEnv } from '@/lib/env';
import { listOwnOrigins } from '@/lib/site/own-origins';
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
    if (!editor) return refuse(401, { error: 'Sign in first.' });
    if (!may(editor, permission)) return refuse(403, { error: 'Your account may not see this.' });
    return answer(request, { editor, params: await params });
  };
}

/** Bytes of a body; next.config.js allows an action as many. */
const MAX_BODY_BYTES = 12 * 1024 * 1024;

/**
 * Makes a POST route of the desk, for what a page sends that is being left; anything else is an action. Who asks is checked
 * first, then that one of our own pages asks, then the JSON that it sent.
 */
export function editorWriteRoute<Schema extends z.ZodType>(
  permission: Permission,
  schema: Schema,
  answer: (input: z.output<Schema>, context: { editor: Editor; now: Date }) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const editor = await getEditor();
    if (!editor) return refuse(401, { reason: 'signed-out' });
    if (!may(editor, permission)) return refuse(403, { reason: 'forbidden' });
    // Browsers say which page sends; the session's cookie is not sent along from other sites' pages anyway.
    if (!isOwnPage(request)) return refuse(403, { reason: 'foreign' });
    if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES)
      return refuse(413, { reason: 'too-large' });
    const parsed = schema.safeParse(await request.json().catch(() => null));
    if (!parsed.success) return refuse(400, { reason: 'malformed' });
    return answer(parsed.data, { editor, now: new Date() });
  };
}

/**
 * Makes a POST route of the desk for a form with a file that is too large for an action, which would hold it whole: the body
 * is the operation's to read as it arrives. Works without JavaScript, so whoever may not is sent on as a page is.
 */
export function editorUploadRoute(
  permission: Permission,
  page: string,
  answer: (request: Request, context: { editor: Editor }) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const editor = await getEditor();
    if (!editor) return seeOther(`/login?next=${encodeURIComponent(page)}`);
    if (!may(editor, permission)) return refuse(403, { reason: 'forbidden' });
    if (!isOwnPage(request)) return refuse(403, { reason: 'foreign' });
    return answer(request, { editor });
  };
}

/** Has the browser ask for another page. */
export const seeOther = (path: string) =>
  new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } });

function isOwnPage({ headers }: Request): boolean {
  const origin = headers.get('origin') ?? '';
  return listOwnOrigins(getEnv()).includes(origin) || URL.parse(origin)?.host === headers.get('host');
}

const refuse = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
