import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { Editor } from '@/lib/auth/get-session';
import { toReturnPath } from '@/lib/auth/return-path';
import { type Db, getDb } from '@/lib/db/client';
import { getEditor } from './_editor';

export type ActionContext = { db: Db; editor: Editor; now: Date };

/** What every action may answer, besides what its own operation does. */
export type ActionRefusal = { ok: false; reason: 'signed-out' } | { ok: false; reason: 'malformed'; message: string };

/**
 * Makes an action of the desk, and is the only way to: who asks is checked before anything else, then the input is
 * parsed, one operation runs, and where it went through, the cached pages go. (An operation that changes what readers
 * see calls bumpContentVersion in its transaction, which tells the other processes.)
 */
export function editorAction<Schema extends z.ZodType, Result extends { ok: boolean }>(
  schema: Schema,
  operation: (input: z.output<Schema>, context: ActionContext) => Promise<Result>,
): (input: z.input<Schema>) => Promise<Result | ActionRefusal> {
  return async (input) => {
    const editor = await getEditor();
    if (!editor) return { ok: false, reason: 'signed-out' };
    const parsed = schema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: 'malformed', message: parsed.error.issues[0]?.message ?? '' };
    const result = await operation(parsed.data, { db: getDb(), editor, now: new Date() });
    if (result.ok) revalidatePath('/', 'layout');
    return result;
  };
}

/**
 * The same for a form without an answer of its own: whoever may, has the operation run and is back on the page, or where
 * the form's field `back` says; whoever is not signed in is sent to do so.
 */
export function editorFormAction(
  page: string,
  operation: (context: ActionContext, data: FormData) => Promise<void>,
): (data: FormData) => Promise<void> {
  const action = editorAction(z.instanceof(FormData), async (data, context) => {
    await operation(context, data);
    return { ok: true } as const;
  });
  return async (data) => {
    const result = await action(data);
    const given = data instanceof FormData ? data.get('back') : null;
    const back = typeof given === 'string' ? toReturnPath(given) : page;
    redirect(result.ok ? back : `/login?next=${encodeURIComponent(back)}`);
  };
}

/** The same for a form that shows what came of it, on its page, with and without JavaScript (useActionState). */
export function editorStateAction<State>(
  operation: (context: ActionContext, data: FormData) => Promise<State>,
): (state: State | null, data: FormData) => Promise<State | null> {
  const action = editorAction(z.instanceof(FormData), async (data, context) => {
    return { ok: true, state: await operation(context, data) } as const;
  });
  return async (_state, data) => {
    const result = await action(data);
    return result.ok ? result.state : redirect('/login');
  };
}
