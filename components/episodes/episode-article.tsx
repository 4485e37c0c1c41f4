import type { AnswerView, EpisodeView } from '@/lib/episodes/episode';
import type { TranscriptView } from '@/lib/episodes/transcript';
import type { SeriesView } from '@/lib/series/get-series';
import { AnswerSection } from '../player/answer-section';
import { Player } from '../player/player';
import { Transcript } from '../player/transcript';
import { WatchingProvider } from '../player/watching';
import { TopicLinks } from '../topics/topic-links';
import { DemoMark } from '../ui/demo-mark';
import { Markdown } from '../ui/markdown';
import { preloadItalic } from '../ui/preload-fonts';
import { Byline } from './byline';
import styles from './episode-article.module.css';
import { GuestLine } from './guest-line';
import { Poster } from './poster';
import { RecommendedLinks } from './recommended-links';
import { toWatchedEpisode } from './watched-episode';

type Props = {
  episode: EpisodeView;
  series: SeriesView;
  transcript: TranscriptView | null;
  /** What a preview has below each answer. */
  below?: (answer: AnswerView) => React.ReactNode;
};

/** One interview: who, what it is about, the video, and beside it the questions with what was answered. */
export function EpisodeArticle({ episode, series, transcript, below }: Props) {
  const { slug, number, title, guests, poster, introduction, publishedAt, answers, recommendedLinks, topics } = episode;
  preloadItalic([introduction, ...answers.map(({ body }) => body || null)]);
  return (
    <article className={styles.article}>
      <header className={styles.header}>
        <p className={styles.kicker}>
          <Byline number={number} publishedAt={publishedAt} language={series.language} timeZone={series.timeZone} />
          {episode.isDemo && <DemoMark />}
        </p>
        <h1 className={styles.title}>{title}</h1>
        <GuestLine guests={guests} className={styles.guests} />
        <TopicLinks topics={topics} />
      </header>
      <WatchingProvider episode={toWatchedEpisode(episode)}>
        <Player
          poster={
            <Poster
              number={number}
              guests={guests}
              poster={poster}
              seriesTitle={series.title}
              sizes="(min-width: 60rem) 34rem, 92vw"
            />
          }
        />
        <div className={styles.text}>
          {introduction && (
            <div className={styles.introduction}>
              <Markdown text={introduction} />
            </div>
          )}
          {answers.map((answer) => {
            const { anchor, question, questionSlug, startSeconds, body } = answer;
            return (
              <AnswerSection key={anchor} slug={slug} anchor={anchor} question={question} startSeconds={startSeconds}>
                {body ? <Markdown text={body} /> : <p className={styles.unwritten}>On the video only</p>}
                {questionSlug && (
                  <p className={styles.everyone}>
                    <a href={`/questions/${questionSlug}`}>
                      Everyone’s answers<span className="visually-hidden"> to “{question}”</span>
                    </a>
                  </p>
                )}
                {below?.(answer)}
              </AnswerSection>
            );
          })}
          {transcript && <Transcript transcript={transcript} />}
          <RecommendedLinks links={recommendedLinks} />
        </div>
      </WatchingProvider>
    </article>
  );
}
