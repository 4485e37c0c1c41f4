import type { QuestionListing } from '@/lib/questions/question';
import styles from './question-list.module.css';

type Props = { questions: QuestionListing[]; level: 2 | 3 };

/** The standing questions, each with how many guests have answered it. @param level of them in the page's outline */
export function QuestionList({ questions, level }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ol className={styles.list}>
      {questions.map(({ slug, text, guestCount }) => (
        <li key={slug} className={styles.item}>
          <Heading className={styles.text}>
            <a className={styles.cover} href={`/questions/${slug}`}>
              {text}
            </a>
          </Heading>
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
