import { formatPosition } from '@/lib/episodes/format-position';
import type { Appearance } from '@/lib/guests/guest';
import type { SeriesView } from '@/lib/series/get-series';
import { Byline } from '../episodes/byline';
import { Poster } from '../episodes/poster';
import styles from './guest-article.module.css';

/** One interview of a guest, and each of its questions as a way into it. */
export function AppearanceSection({ appearance, series }: { appearance: Appearance; series: SeriesView }) {
  const { number, slug, title, guests, poster, publishedAt, answers } = appearance;
  return (
    <section className={styles.appearance} aria-labelledby={`interview-${number}`}>
      <div className={styles.poster}>
        <Poster number={number} guests={guests} poster={poster} />
      </div>
      <div className={styles.what}>
        <p className={styles.kicker}>
          <Byline number={number} publishedAt={publishedAt} language={series.language} timeZone={series.timeZone} />
        </p>
        <h3 className={styles.title} id={`interview-${number}`}>
          <a href={`/episodes/${slug}`}>{title}</a>
        </h3>
        {answers.length > 0 && (
          <nav aria-label={`Questions of interview ${number}`}>
            <ol className={styles.questions}>
              {answers.map(({ anchor, question, startSeconds }) => (
                <li key={anchor}>
                  <a href={`/episodes/${slug}#q-${anchor}`}>{question}</a>
                  {startSeconds !== null && <span className={styles.at}> {formatPosition(startSeconds)}</span>}
                </li>
              ))}
            </ol>
          </nav>
        )}
      </div>
    </section>
  );
}
