import { type Cell, toCsv } from '../csv';
import type { AnswerTable } from './list-answer-table';

/** What stands where a question was answered at a second that nobody wrote down. */
const ANSWERED = 'answered';

/** The table as CSV: a line an interview, a column a question, in it the second at which it was answered. */
export function answerTableToCsv({ questions, rows }: AnswerTable): string {
  const columns = ['Number', 'Interview', 'Guests', 'Published', ...questions.map(({ label }) => label)];
  const cells = rows.map(({ number, title, guests, publishedAt, answers }): Cell[] => [
    number,
    title,
    guests.map(({ name }) => name).join(', '),
    publishedAt?.toISOString().slice(0, 10) ?? null,
    ...answers.map((answer) => answer && (answer.startSeconds ?? ANSWERED)),
  ]);
  return toCsv(columns, cells);
}
