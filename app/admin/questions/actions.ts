'use server';

import type { MoveState, QuestionFields, QuestionState } from '@/components/admin/questions/states';
import { recordNothing } from '@/lib/audit/acting';
import { addQuestion } from '@/lib/questions/add-question';
import { mergeQuestions } from '@/lib/questions/merge-questions';
import { moveQuestion } from '@/lib/questions/move-question';
import { type SaveQuestionResult, saveQuestion } from '@/lib/questions/save-question';
import type { StandingListItem } from '@/lib/questions/standing-list';
import { getSeries } from '@/lib/series/get-series';
import { editorFormAction, editorStateAction } from '../_editor-action';
import { mergeForm, moveForm, questionForm } from './schema';
import { toQuestionFields } from './to-question-fields';

/** Saves a question, or adds it where the form names none. */
export const saveQuestionAction = editorStateAction<QuestionState>(
  'questions.write',
  async ({ db, editor, now }, data) => {
    const fields = readFields(data);
    const given = { ...fields, id: data.get('id'), version: String(data.get('version') ?? '') };
    const parsed = questionForm.safeParse({ ...given, keepsAsked: data.has('keepsAsked') });
    const refuse = (problem: string, version = given.version, theirs: StandingListItem | null = null) => {
      recordNothing();
      return { version, problem, fields, theirs: theirs && toQuestionFields(theirs) };
    };
    if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? '');
    const { id, version, keepsAsked, ...content } = parsed.data;
    if (id === null) {
      const series = await getSeries(db);
      if (!series) return refuse('There is no series yet: it is set up in the settings.');
      const added = await addQuestion(db, { seriesId: series.id, content, userId: editor.id }, now);
      if (!added.ok) return refuse(toSentence(added));
      return { version: '', problem: null, theirs: null, fields: toQuestionFields(null) };
    }
    const saved = await saveQuestion(db, { id, version, content, keepsAsked, userId: editor.id }, now);
    if (saved.ok) return { version: saved.version, problem: null, theirs: null, fields: toQuestionFields(content) };
    if (saved.reason === 'conflict') return refuse(toSentence(saved), saved.version, saved.theirs);
    return refuse(toSentence(saved));
  },
);

/** Moves a question one place up or down the list. */
export const moveQuestionAction = editorStateAction<MoveState>('questions.write', async ({ db, editor, now }, data) => {
  const { id, by } = moveForm.parse(Object.fromEntries(data));
  const place = await moveQuestion(db, { id, by, userId: editor.id }, now);
  return { id, by, place, count: now.getTime() };
});

/** Merges a question into another; where either is gone meanwhile, the page it leads to says so. */
export const mergeQuestionsAction = editorFormAction(
  '/admin/questions',
  'questions.write',
  async ({ db, editor, now }, data) => {
    const parsed = mergeForm.safeParse(Object.fromEntries(data));
    const merged = parsed.success
      ? await mergeQuestions(db, { ...parsed.data, userId: editor.id }, now)
      : { ok: false };
    if (!merged.ok) recordNothing();
  },
);

function readFields(data: FormData): QuestionFields {
  const text = (name: string) => String(data.get(name) ?? '');
  const [asked, words, label, slug, wordings] = [
    data.has('isAsked'),
    ...['text', 'label', 'slug', 'wordings'].map(text),
  ];
  return { text: words ?? '', label: label ?? '', slug: slug ?? '', wordings: wordings ?? '', isAsked: asked };
}

function toSentence(refused: Extract<SaveQuestionResult, { ok: false }>): string {
  switch (refused.reason) {
    case 'slug-taken':
      return 'Not saved: another question has this address.';
    case 'slug-redirects':
      return `Not saved: this was the address of something else, and leads to ${refused.target ?? 'a note that it is gone'}. Choose another.`;
    case 'words-taken':
      return `Not saved: “${refused.by.label}” is known by the words “${refused.words}” already. If they are the same question, merge them.`;
    case 'conflict':
      return 'Not saved: somebody saved this question after you opened it. Your text is still in the form; saving again puts it over theirs.';
    case 'gone':
      return 'Not saved: the question is no longer there.';
  }
}
