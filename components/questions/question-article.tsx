import type { Paged } from '@/lib/paging';
import type { GivenAnswer, QuestionView } from '@/lib/questions/question';
import type { SeriesView } from '@/lib/series/get-series';
import page from '../site/page.module.css';
import { PageHeader } from '../site/page-header';
import { Pager } from '../ui/pager';
import { ClipsProvider } from './clips';
import { GivenAnswerCard } from './given-answer-card';
import styles from './question-article.module.css';
import { describeCoverage } from './question-list';

type Props = { question: QuestionView; answers: Paged<GivenAnswer>; series: SeriesView };

/** A standing question with every guest's answer beside one another. */
export function QuestionArticle({ question, answers, series }: Props) {
  const { text, slug, guestCount, wordings } = question;
  return (
    <article className={page.page}>
      <PageHeader
        title={text}
        kicker={
          <>
            <a href="/questions">Questions</a> · {describeCoverage(guestCount)}
          </>
        }
      />
      {wordings.length > 0 && (
        <details className={styles.wordings}>
          <summary>Asked in other words, too</summary>
          <ul>
            {wordings.map((wording) => (
              <li key={wording.text}>{wording.text}</li>
            ))}
          </ul>
        </details>
      )}
      <ClipsProvider>
        <ul className={styles.answers}>
          {answers.items.map((answer) => (
            <li key={`${answer.episode.slug} ${answer.anchor}`}>
              <GivenAnswerCard answer={answer} series={series} level={2} />
            </li>
          ))}
        </ul>
      </ClipsProvider>
      <Pager
        page={answers.page}
        pageCount={answers.pageCount}
        label="Pages of answers"
        href={(n) => (n === 1 ? `/questions/${slug}` : `/questions/${slug}/page/${n}`)}
      />
    </article>
  );
}
