import type { Foreseen } from '@/lib/importing/runs/foresee';
import type { ItemView } from '@/lib/importing/runs/list-items';
import styles from './import.module.css';
import { describeKind, EFFECTS, ITEM_STATES } from './run-words';

type Row = { item: ItemView; foreseen: Foreseen };
type Props = { path: string; rows: Row[]; firstHref: string | null; nextHref: string | null };

/** What each post becomes, why and how sure; each has a page of its own. */
export function PlanTable({ path, rows, firstHref, nextHref }: Props) {
  if (rows.length === 0) return null;
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">The archive’s posts</caption>
        <thead>
          <tr>
            <th scope="col">Post</th>
            <th scope="col">Becomes</th>
            <th scope="col">Sure</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PlanRow key={row.item.position} path={path} {...row} />
          ))}
        </tbody>
      </table>
      <nav className={styles.ways} aria-label="Pages of the plan">
        {firstHref && <a href={firstHref}>From the beginning</a>}
        {nextHref && <a href={nextHref}>Further posts</a>}
      </nav>
    </>
  );
}

function PlanRow({ path, item, foreseen }: Row & { path: string }) {
  const { position, title, sourceKey, state, becomes, confidence, plan, reason, subject, subjectId } = item;
  // As it will be saved, so with what an editor has corrected.
  const { number = plan.episode?.number, guests = plan.episode?.guests ?? [] } = item.correction;
  const isLeft = state === 'refused' || state === 'skipped';
  const sentences = [...foreseenOf(item, foreseen), ...reason.split('\n').filter(Boolean), ...plan.problems];
  return (
    <tr>
      <th scope="row">
        {plan.place ? <a href={`${path}/${position}`}>{title || 'Without a title'}</a> : title || sourceKey}
        {!isLeft && plan.reasons[0] && <p className={styles.why}>{plan.reasons[0]}</p>}
        {sentences.length > 0 && (
          <ul className={styles.problems}>
            {sentences.slice(0, 4).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {sentences.length > 4 && <li>and {sentences.length - 4} more</li>}
          </ul>
        )}
      </th>
      <td>
        {isLeft ? '–' : describeKind(becomes)}
        {becomes === 'episode' && plan.episode && !isLeft && (
          <p className={styles.why}>{[`no. ${number ?? '?'}`, ...guests.map(({ name }) => name)].join(' · ')}</p>
        )}
      </td>
      <td className={styles.number}>{isLeft ? '' : `${confidence} %`}</td>
      <td>
        {subject && subjectId !== null ? (
          <a href={`/admin/${subject}s/${subjectId}`}>{ITEM_STATES[state]}</a>
        ) : (
          ITEM_STATES[state]
        )}
        {state === 'waiting' && <p className={styles.why}>{EFFECTS[foreseen.effect]}</p>}
      </td>
    </tr>
  );
}

/** What is in the way matters until it is saved. */
function foreseenOf({ state }: ItemView, { conflicts }: Foreseen): string[] {
  return state === 'waiting' ? conflicts : [];
}
