import type { Metadata } from 'next';
import { QuestionForm } from '@/components/admin/questions/question-form';
import styles from '@/components/admin/questions/questions.module.css';
import { StandingList } from '@/components/admin/questions/standing-list';
import { getDb } from '@/lib/db/client';
import { listQuestionsForEditing } from '@/lib/questions/list-questions-for-editing';
import { getSeries } from '@/lib/series/get-series';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';
import { moveQuestionAction, saveQuestionAction } from './actions';
import { toQuestionFields } from './to-question-fields';

export const metadata: Metadata = { title: 'Questions · Desk' };

export default async function QuestionsPage() {
  const editor = await requireEditor('/admin/questions', 'questions.write');
  const series = await getSeries(getDb());
  const questions = series ? await listQuestionsForEditing(getDb(), series.id) : [];
  return (
    <DeskFrame
      editor={editor}
      current="questions"
      title="Questions"
      tools={<a href="/admin/questions/revisions">Versions of the list</a>}
    >
      <section className={styles.section}>
        <p className={styles.lead}>
          What every guest is asked, in this order. New interviews begin with those that are still asked; answers to the
          others stay where they are.
        </p>
        <StandingList questions={questions} move={moveQuestionAction} />
      </section>
      <section className={styles.section} aria-labelledby="new">
        <h2 id="new">A new question</h2>
        <QuestionForm id={null} version="" fields={toQuestionFields(null)} save={saveQuestionAction} />
      </section>
    </DeskFrame>
  );
}
