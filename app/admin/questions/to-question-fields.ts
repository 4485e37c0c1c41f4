import type { QuestionFields } from '@/components/admin/questions/states';
import type { QuestionContent } from '@/lib/questions/question-content';

/** A question as its form holds it. @param question null for a new one */
export function toQuestionFields(question: QuestionContent | null): QuestionFields {
  if (!question) return { text: '', label: '', slug: '', isAsked: true, wordings: '' };
  const { text, label, slug, isAsked, wordings } = question;
  return { text, label, slug, isAsked, wordings: wordings.join('\n') };
}
