import type { GuestSummary } from '@/lib/episodes/episode';
import type { Comparison } from '@/lib/questions/compare-guests';
import type { SeriesView } from '@/lib/series/get-series';
import styles from './comparison-article.module.css';
import { GivenAnswerCard } from './given-answer-card';

type Props = { question: Comparison['questions'][number]; guests: GuestSummary[]; series: SeriesView };

/** A question with a column for each guest. */
export function ComparedQuestion({ question, guests, series }: Props) {
  const { slug, text, answers } = question;
  return (
    <section className={styles.question} aria-labelledby={`q-${slug}`}>
      <h2 className={styles.text} id={`q-${slug}`}>
        <a href={`/questions/${slug}`}>{text}</a>
      </h2>
      <div className={styles.columns}>
        {guests.map((guest, i) => (
          <div key={guest.slug} className={styles.column}>
            {(answers[i] ?? []).map((answer) => (
              <GivenAnswerCard
                key={`${answer.episode.slug} ${answer.anchor}`}
                answer={answer}
                series={series}
                level={3}
              />
            ))}
            {answers[i]?.length === 0 && <p className={styles.none}>{guest.name} has not answered this.</p>}
          </div>
        ))}
      </div>
    </section>
  );
}
