import type { QuestionListing } from '@/lib/questions/question';
import page from '../site/page.module.css';
import { PageHeader } from '../site/page-header';
import { QuestionList } from './question-list';

/** The standing questions, each a way to everybody's answer. */
export function QuestionsIndex({ questions }: { questions: QuestionListing[] }) {
  return (
    <div className={page.page}>
      <PageHeader title="Questions">
        <p>
          {questions.length > 0
            ? 'Guests are asked much the same things. Each question leads to everybody’s answer.'
            : 'This series has no standing questions.'}
        </p>
      </PageHeader>
      {questions.length > 0 && <QuestionList questions={questions} level={2} />}
    </div>
  );
}
