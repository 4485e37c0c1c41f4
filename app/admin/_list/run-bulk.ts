import { type ChangeStatusesResult, changeStatuses } from '@/lib/publishing/change-statuses';
import { addTopic, removeTopic } from '@/lib/topics/add-topic';
import type { ActionContext } from '../_editor-action';
import { bulkForm, parseUndo, type Undo } from './bulk-schema';
import { type BulkState, describeBulk, refuseBulk } from './bulk-state';

const DONE = { draft: 'made drafts', unlisted: 'made unlisted', removed: 'removed' } as const;

/** Does with the picked rows of a list what its form asks for, or takes that back. */
export async function runBulk(
  what: 'episodes' | 'articles',
  { db, editor, now }: ActionContext,
  data: FormData,
): Promise<BulkState> {
  if (data.has('undo')) {
    const undo = parseUndo(data.get('undo'));
    return undo ? takeBack(what, { db, editor, now }, undo) : refuseBulk('This can’t be taken back any more.');
  }
  const fields = { ids: data.getAll('id'), wanted: data.get('wanted'), topic: String(data.get('topic') ?? '').trim() };
  const parsed = bulkForm.safeParse(fields);
  if (!parsed.success) return refuseBulk(parsed.error.issues[0]?.message ?? '');
  const { ids, wanted, topic } = parsed.data;
  if (wanted !== 'topic') {
    const changes = ids.map((id) => ({ id, to: wanted }));
    return describeBulk(await changeStatuses(db, { what, changes, editor }, now), DONE[wanted], false);
  }
  if (topic === '' || topic.length > 60 || what === 'articles') return refuseBulk('Enter the topic to add.');
  const { topicId, added, skipped } = await addTopic(db, { name: topic, episodeIds: ids, editor }, now);
  return {
    ok: added.length > 0,
    message: `${added.length} got the topic “${topic}”${skipped > 0 ? `; ${skipped} had it, or have as many as they can` : ''}.`,
    skipped: [],
    undo:
      topicId === null || added.length === 0
        ? null
        : JSON.stringify({ kind: 'topic', topicId, episodeIds: added } satisfies Undo),
  };
}

async function takeBack(
  what: 'episodes' | 'articles',
  { db, editor, now }: ActionContext,
  undo: Undo,
): Promise<BulkState> {
  if (undo.kind === 'topic') {
    const { topicId, episodeIds } = undo;
    const count = await removeTopic(db, { topicId, episodeIds, editor }, now);
    return { ok: true, message: `Taken back: ${count} lost the topic again.`, skipped: [], undo: null };
  }
  const changes = undo.changes.map(({ scheduledFor, ...change }) => ({
    ...change,
    scheduledFor: scheduledFor === null ? null : new Date(scheduledFor),
  }));
  const result: ChangeStatusesResult = await changeStatuses(db, { what, changes, editor }, now);
  return describeBulk(result, 'put back as they were', true);
}
