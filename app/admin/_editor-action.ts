import { revalidatePath } from 'next/cache';
import { forbidden, redirect } from 'next/navigation';
import { z } from 'zod';
import { actAs } from '@/lib/audit/acting';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Editor } from '@/lib/auth/get-session';
import { may, type Permission } from '@/lib/auth/permissions';
import { toReturnPath } from '@/lib/auth/return-path';
import { type Db, getDb } from '@/lib/db/client';
import { getEditor } from './_editor';

export type ActionContext = { db: Db; editor: Editor; now: Date };

/** What every action may answer, besides what its own operation does. */
export type ActionRefusal =
  | { ok: false; reason: 'signed-out' | 'forbidden' }
  | { ok: false; reason: 'malformed'; message: string };

type Operation<Schema extends z.ZodType, Result> = (input: z.output<Schema>, context: ActionContext) => Promise<Result>;

/**
 * Makes an action of the desk, and is the only way to: who asks, and whether they may, is checked before anything else,
 * then the input is parsed, one operation runs, and where it went through, the cached pages go. (An operation that
 * changes what readers see calls bumpContentVersion in its transaction, which tells the other processes.) Where the
 * permission ends with one's own, the operation asks mayWith() or maySave() in its transaction, and answers `forbidden`.
 *
 * The operation keeps who did what with recordAudit(), in its transaction; one that forgets is kept all the same, by the
 * name of its permission. What was asked and changed nothing says recordNothing().
 */
export function editorAction<Schema extends z.ZodType, Result extends { ok: boolean }>(
  permission: Permission,
  schema: Schema,
  operation: Operation<Schema, Result>,
): (input: z.input<Schema>) => Promise<Result | ActionRefusal> {
  const answer = quietEditorAction(permission, schema, async (input: z.output<Schema>, context) => {
    const { db, editor, now } = context;
    const { result, isAccountedFor } = await actAs(editor, () => operation(input, context));
    if (result.ok && !isAccountedFor) await recordAudit(db, { action: permission, userId: editor.id }, now);
    return result;
  });
  return async (input) => {
    const result = await answer(input);
    if (result.ok) revalidatePath('/', 'layout');
    return result;
  };
}

/**
 * The same for what changes nothing that anybody but the editor sees: looking something up, keeping what is being typed.
 * Cached pages stay, and no trace of it is kept.
 */
export function quietEditorAction<Schema extends z.ZodType, Result extends { ok: boolean }>(
  permission: Permission,
  schema: Schema,
  operation: Operation<Schema, Result>,
): (input: z.input<Schema>) => Promise<Result | ActionRefusal> {
  return async (input) => {
    const editor = await getEditor();
    if (!editor) return { ok: false, reason: 'signed-out' };
    if (!may(editor, permission)) return { ok: false, reason: 'forbidden' };
    const parsed = schema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: 'malformed', message: parsed.error.issues[0]?.message ?? '' };
    return operation(parsed.data, { db: getDb(), editor, now: new Date() });
  };
}

/**
 * The same for a form without an answer of its own: whoever may, has the operation run and is back on the page, or where
 * the form's field `back` says; whoever is not signed in is sent to do so.
 */
export function editorFormAction(
  page: string,
  permission: Permission,
  operation: (context: ActionContext, data: FormData) => Promise<void>,
): (data: FormData) => Promise<void> {
  const action = editorAction(permission, z.instanceof(FormData), async (data, context) => {
    await operation(context, data);
    return { ok: true } as const;
  });
  return async (data) => {
    const result = await action(data);
    const given = data instanceof FormData ? data.get('back') : null;
    const back = typeof given === 'string' ? toReturnPath(given) : page;
    if (!result.ok && result.reason === 'forbidden') forbidden();
    redirect(result.ok ? back : `/login?next=${encodeURIComponent(back)}`);
  };
}

/** The same for a form that shows what came of it, on its page, with and without JavaScript (useActionState). */
export function editorStateAction<State>(
  permission: Permission,
  operation: (context: ActionContext, data: FormData) => Promise<State>,
): (state: State | null, data: FormData) => Promise<State | null> {
  const action = editorAction(permission, z.instanceof(FormData), async (data, context) => {
    return { ok: true, state: await operation(context, data) } as const;
  });
  return async (_state, data) => {
    const result = await action(data);
    if (result.ok) return result.state;
    return result.reason === 'forbidden' ? forbidden() : redirect('/login');
  };
}
