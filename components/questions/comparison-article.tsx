import type { Comparison } from '@/lib/questions/compare-guests';
import type { SeriesView } from '@/lib/series/get-series';
import page from '../site/page.module.css';
import { PageHeader } from '../site/page-header';
import { ClipsProvider } from './clips';
import { CompareForm } from './compare-form';
import { ComparedQuestion } from './compared-question';
import styles from './comparison-article.module.css';

/** Some guests side by side: first what they were all, or several of them, asked; then the rest. */
export function ComparisonArticle({ comparison, series }: { comparison: Comparison; series: SeriesView }) {
  const { guests, questions } = comparison;
  const isShared = ({ answers }: Comparison['questions'][number]) => answers.filter((of) => of.length > 0).length > 1;
  const shared = questions.filter(isShared);
  const others = questions.filter((question) => !isShared(question));
  const list = new Intl.ListFormat('en', { type: 'conjunction' });
  return (
    <article className={page.page} data-guests={guests.length}>
      <PageHeader title={list.format(guests.map(({ name }) => name))} kicker={<a href="/compare">Compare guests</a>} />
      <ClipsProvider>
        {shared.length === 0 && <p className={styles.none}>They have not been asked the same question yet.</p>}
        {shared.map((question) => (
          <ComparedQuestion key={question.slug} {...{ question, guests, series }} />
        ))}
        {others.length > 0 && (
          <>
            <h2 className={styles.others}>Answered by one of them</h2>
            {others.map((question) => (
              <ComparedQuestion key={question.slug} {...{ question, guests, series }} />
            ))}
          </>
        )}
      </ClipsProvider>
      <section className={styles.again} aria-labelledby="again">
        <h2 className={page.heading} id="again">
          Compare others
        </h2>
        <CompareForm found={guests.map((guest) => ({ ok: true, guest }))} offered={[]} />
      </section>
    </article>
  );
}
