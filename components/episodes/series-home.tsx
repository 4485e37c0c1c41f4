import type { EpisodeSummary } from '@/lib/episodes/episode';
import type { QuestionListing } from '@/lib/questions/question';
import type { SeriesView } from '@/lib/series/get-series';
import type { TopicCoverage } from '@/lib/topics/list-topics';
import { GuestRow } from '../guests/guest-row';
import { QuestionList } from '../questions/question-list';
import { SearchBox } from '../site/search-box';
import { TopicLinks } from '../topics/topic-links';
import { Markdown } from '../ui/markdown';
import { Picture } from '../ui/picture';
import { EpisodeList } from './episode-list';
import { FeaturedEpisode } from './featured-episode';
import styles from './series-home.module.css';

/** Questions shown; /questions has the others. */
const QUESTIONS = 5;

type Props = {
  series: SeriesView;
  /** The newest. */
  episodes: EpisodeSummary[];
  episodeCount: number;
  questions: QuestionListing[];
  topics: TopicCoverage[];
};

/** The series, its newest interview large, those before it, and the other ways in: by question, by guest, by topic. */
export function SeriesHome({ series, episodes, episodeCount, questions, topics }: Props) {
  const [newest, ...earlier] = episodes;
  const answered = questions.filter(({ guestCount }) => guestCount > 0).slice(0, QUESTIONS);
  return (
    <div className={styles.page}>
      <header className={styles.masthead}>
        <h1 className={styles.title}>{series.title}</h1>
        <div className={styles.description}>
          <Markdown text={series.description} />
          {(series.host || series.portrait) && (
            <div className={styles.host}>
              {series.portrait && <Picture picture={series.portrait} sizes="4rem" className={styles.portrait} />}
              {series.host && <p>Interviews by {series.host}</p>}
            </div>
          )}
          <div className={styles.search}>
            <SearchBox label="Search every answer" />
          </div>
        </div>
      </header>
      {newest && <FeaturedEpisode episode={newest} series={series} />}
      {earlier.length > 0 && (
        <Part
          id="earlier"
          title="Earlier interviews"
          more={
            episodeCount > episodes.length
              ? { href: '/episodes', text: `All ${episodeCount.toLocaleString('en')} interviews` }
              : null
          }
        >
          <EpisodeList episodes={earlier} series={series} level={3} />
        </Part>
      )}
      {answered.length > 0 && (
        <Part
          id="questions"
          title="One question, everyone’s answer"
          more={questions.length > answered.length ? { href: '/questions', text: 'All questions' } : null}
        >
          <QuestionList questions={answered} level={3} />
        </Part>
      )}
      <div className={styles.ways}>
        <Part id="guests" title="Guests" more={{ href: '/guests', text: 'All guests, A–Z' }}>
          <GuestRow episodes={episodes} />
        </Part>
        {topics.length > 0 && (
          <Part id="topics" title="Topics" more={{ href: '/topics', text: 'All topics' }}>
            <TopicLinks topics={topics} />
          </Part>
        )}
      </div>
    </div>
  );
}

type PartProps = {
  id: string;
  title: string;
  more: { href: string; text: string } | null;
  children: React.ReactNode;
};

function Part({ id, title, more, children }: PartProps) {
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.partHead}>
        <h2 className={styles.heading} id={id}>
          {title}
        </h2>
        {more && (
          <a className={styles.all} href={more.href}>
            {more.text}
          </a>
        )}
      </div>
      {children}
    </section>
  );
}
