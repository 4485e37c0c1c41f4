import type { Foreseen } from '@/lib/importing/runs/foresee';
import type { ItemView } from '@/lib/importing/runs/list-items';
import styles from './import.module.css';
import { describeKind, EFFECTS, ITEM_STATES } from './run-words';

type Links = { run: string; previous: string | null; next: string | null };

/** What is known of a post of an archive, and the way to its neighbours. */
export function ItemSummary({ item, foreseen, links }: { item: ItemView; foreseen: Foreseen; links: Links }) {
  const { state, becomes, confidence, plan, reason, sourceKey } = item;
  const sentences = [...foreseen.conflicts, ...reason.split('\n').filter(Boolean), ...plan.problems];
  return (
    <section className={styles.summary} aria-label="The post">
      <nav className={styles.ways} aria-label="Posts of the archive">
        <a href={links.run}>All posts</a>
        {links.previous && <a href={links.previous}>Previous</a>}
        {links.next && <a href={links.next}>Next</a>}
      </nav>
      <p>
        {ITEM_STATES[state]}
        {state === 'waiting' && ` · ${EFFECTS[foreseen.effect]}`} · becomes: {describeKind(becomes)}, {confidence} %
        sure · {plan.isDraft ? 'a draft' : (plan.publishedAt?.slice(0, 10) ?? 'without a date')} · {plan.source}{' '}
        {sourceKey}
      </p>
      {plan.reasons.length > 0 && <p className={styles.why}>{plan.reasons.join(' ')}</p>}
      {sentences.length > 0 && (
        <ul className={styles.problems}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {plan.addresses.length > 0 && (
        <p className={styles.why}>
          Old addresses:{' '}
          {plan.addresses.map(({ path, matchesBelow }) => path + (matchesBelow ? ' and below' : '')).join(', ')}
        </p>
      )}
    </section>
  );
}
