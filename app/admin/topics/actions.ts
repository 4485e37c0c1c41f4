'use server';

import type { z } from 'zod';
import type { TopicState } from '@/components/admin/topics/topic-row';
import { recordNothing } from '@/lib/audit/acting';
import type { Db } from '@/lib/db/client';
import { deleteTopic } from '@/lib/topics/delete-topic';
import { mergeTopics } from '@/lib/topics/merge-topics';
import { renameTopic } from '@/lib/topics/rename-topic';
import { editorStateAction } from '../_editor-action';
import { topicChange } from './schema';

const REFUSALS = {
  gone: 'There is no such topic any more.',
  same: 'That is the same topic.',
  taken: 'Another topic has this name. Merge them.',
} as const;

/** Renames a topic, merges it into another, or takes it off everything. */
export const changeTopicAction = editorStateAction<TopicState>('topics.write', async ({ db, editor, now }, data) => {
  const name = String(data.get('name') ?? '');
  const parsed = topicChange.safeParse(Object.fromEntries(data));
  if (!parsed.success) {
    recordNothing();
    return { name, problem: parsed.error.issues[0]?.message ?? '' };
  }
  const result = await change(db, parsed.data, editor.id, now);
  if (result.ok) return { name, problem: null };
  recordNothing();
  return { name, problem: REFUSALS[result.reason] };
});

function change(db: Db, asked: z.output<typeof topicChange>, userId: string, now: Date) {
  switch (asked.do) {
    case 'rename':
      return renameTopic(db, { ...asked, userId }, now);
    case 'merge':
      return mergeTopics(db, { from: asked.id, into: asked.into, userId }, now);
    case 'delete':
      return deleteTopic(db, { id: asked.id, userId }, now);
  }
}
