import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MergeQuestion } from '@/components/admin/questions/merge-question';
import { QuestionForm } from '@/components/admin/questions/question-form';
import styles from '@/components/admin/questions/questions.module.css';
import { getDb } from '@/lib/db/client';
import { listQuestionsForEditing } from '@/lib/questions/list-questions-for-editing';
import { previewQuestionMerge } from '@/lib/questions/preview-merge';
import { getSeries } from '@/lib/series/get-series';
import { DeskFrame } from '../../_desk-frame';
import { requireEditor } from '../../_editor';
import { parseId } from '../../_parse-id';
import { mergeQuestionsAction, saveQuestionAction } from '../actions';
import { toQuestionFields } from '../to-question-fields';

export const metadata: Metadata = { title: 'Edit question · Desk' };

type Props = { params: Promise<unknown>; searchParams: Promise<{ into?: unknown }> };

export default async function EditQuestionPage({ params, searchParams }: Props) {
  const id = parseId(await params);
  const editor = await requireEditor(id === null ? '/admin/questions' : `/admin/questions/${id}`, 'questions.write');
  const series = await getSeries(getDb());
  const questions = series ? await listQuestionsForEditing(getDb(), series.id) : [];
  const question = questions.find((listed) => listed.id === id);
  if (!question) notFound();
  const wanted = (await searchParams).into;
  const into = questions.find((other) => other !== question && String(other.id) === wanted);
  const chosen = into && { ...into, ...(await previewQuestionMerge(getDb(), question.id, into.id)) };
  return (
    <DeskFrame
      editor={editor}
      current="questions"
      title={question.label || question.text}
      tools={<a href={`/questions/${question.slug}`}>See the page</a>}
    >
      <section className={styles.section}>
        <QuestionForm
          id={question.id}
          version={question.version}
          fields={toQuestionFields(question)}
          save={saveQuestionAction}
        />
      </section>
      {questions.length > 1 && (
        <section className={styles.section} aria-labelledby="merge">
          <h2 id="merge">Merge with another</h2>
          <MergeQuestion
            question={question}
            others={questions.filter((other) => other !== question)}
            chosen={chosen ?? null}
            merge={mergeQuestionsAction}
          />
        </section>
      )}
    </DeskFrame>
  );
}
