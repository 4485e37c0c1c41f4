import type { GivenAnswer } from '@/lib/questions/question';
import type { SeriesView } from '@/lib/series/get-series';
import { Byline } from '../episodes/byline';
import { Portrait } from '../guests/portrait';
import { Markdown } from '../ui/markdown';
import styles from './given-answer-card.module.css';
import { PlayClip } from './play-clip';

type Props = { answer: GivenAnswer; series: SeriesView; level: 2 | 3 };

/** One guest's answer: who, where and when, how it was asked, and what was said. */
export function GivenAnswerCard({ answer, series, level }: Props) {
  const { anchor, body, wording, startSeconds, endSeconds, episode, guests } = answer;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        {guests[0] && <Portrait guest={guests[0]} size="small" />}
        <div>
          <Heading className={styles.who}>
            {guests.map(({ slug, name }, i) => (
              <span key={slug}>
                {i > 0 && ', '}
                <a href={`/guests/${slug}`}>{name}</a>
              </span>
            ))}
          </Heading>
          <p className={styles.where}>
            <a href={`/episodes/${episode.slug}#q-${anchor}`}>
              <Byline {...episode} language={series.language} timeZone={series.timeZone} />
            </a>
          </p>
        </div>
      </header>
      {wording && <p className={styles.wording}>Asked as: {wording}</p>}
      {startSeconds !== null && (
        <PlayClip
          clip={{
            postId: episode.postId,
            youtubeId: episode.youtubeId,
            title: episode.title,
            durationSeconds: episode.durationSeconds,
            href: `/episodes/${episode.slug}#q-${anchor}`,
            who: guests.map(({ name }) => name).join(', '),
            anchor,
            startSeconds,
            endSeconds,
          }}
        />
      )}
      <div className={styles.body}>
        {body ? <Markdown text={body} /> : <p className={styles.unwritten}>On the video only</p>}
      </div>
    </article>
  );
}
