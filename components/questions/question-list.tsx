import type { QuestionListing } from '@/lib/questions/question';
import styles from './question-list.module.css';

/** The standing questions, each with how many guests have answered it. */
export function QuestionList({ questions }: { questions: QuestionListing[] }) {
  return (
    <ol className={styles.list}>
      {questions.map(({ slug, text, guestCount }) => (
        <li key={slug} className={styles.item}>
          <h2 className={styles.text}>
            <a className={styles.cover} href={`/questions/${slug}`}>
              {text}
            </a>
          </h2>
          <p className={styles.count}>{describeCoverage(guestCount)}</p>
        </li>
      ))}
    </ol>
  );
}

/** How many guests have answered, in words. */
export function describeCoverage(guestCount: number): string {
  if (guestCount === 0) return 'Nobody has answered it yet';
  return `${guestCount.toLocaleString('en')} ${guestCount === 1 ? 'guest has' : 'guests have'} answered it`;
}
