import type { Metadata } from 'next';
import styles from '@/components/admin/people/people.module.css';
import { TopicRow } from '@/components/admin/topics/topic-row';
import { getDb } from '@/lib/db/client';
import { listTopicsForEditing } from '@/lib/topics/list-topics-for-editing';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';
import { changeTopicAction } from './actions';

export const metadata: Metadata = { title: 'Topics · Desk' };

export default async function TopicsPage() {
  const editor = await requireEditor('/admin/topics', 'topics.write');
  const topics = await listTopicsForEditing(getDb());
  return (
    <DeskFrame editor={editor} current="topics" title="Topics">
      {topics.length === 0 && <p>Topics come with the interviews and articles that are about them.</p>}
      <ul className={styles.list}>
        {topics.map((topic) => (
          <TopicRow
            key={topic.id}
            topic={topic}
            others={topics.filter(({ id }) => id !== topic.id).map(({ id, name }) => ({ id, name }))}
            change={changeTopicAction}
          />
        ))}
      </ul>
    </DeskFrame>
  );
}
