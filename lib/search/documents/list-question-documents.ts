import type { Tx } from '../../db/client';
import { given } from '../../questions/given-answer';
import type { SearchDocument } from '../document';
import { documentId } from '../document-id';

/** Of the words in which a question was put. */
const WORDINGS = 50;

/** What a standing question with an answer in a published interview is found by; nothing of any other. */
export async function listQuestionDocuments(tx: Tx, id: number): Promise<SearchDocument[]> {
  const row = await tx.question.findFirst({ where: { id, answers: { some: given } } });
  if (!row) return [];
  const answers = await tx.answer.groupBy({
    by: 'wording',
    where: { questionId: id, wording: { not: null }, ...given },
    _min: { id: true },
    orderBy: { _min: { id: 'asc' } },
    take: WORDINGS,
  });
  const others = answers.flatMap(({ wording }) => wording ?? []);
  return [
    {
      id: documentId('question', id),
      path: `/questions/${row.slug}`,
      title: row.text,
      guests: [],
      number: null,
      partOf: '',
      text: others.join(' · '),
      seconds: [],
      words: { title: '', guest: '', question: [row.text, row.label, ...others].join('\n'), text: '', context: '' },
      guestIds: [],
    },
  ];
}
