'use client';

import { useActionState } from 'react';
import type { TopicForEditing } from '@/lib/topics/list-topics-for-editing';
import { Button } from '../button';
import { Notice } from '../notice';
import styles from '../people/people.module.css';

export type TopicState = { problem: string | null; name: string };

type Props = {
  topic: TopicForEditing;
  others: { id: number; name: string }[];
  change: (state: TopicState | null, data: FormData) => Promise<TopicState | null>;
};

/** A topic, and what an editor does with it. Works without JavaScript too. */
export function TopicRow({ topic, others, change }: Props) {
  const [state, action, pending] = useActionState(change, null);
  const { id, slug, name, episodeCount, articleCount } = topic;
  const about = [
    episodeCount === 1 ? '1 interview' : `${episodeCount} interviews`,
    articleCount > 0 && (articleCount === 1 ? '1 article' : `${articleCount} articles`),
  ]
    .filter(Boolean)
    .join(' and ');
  const hidden = (what: string) => (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="do" value={what} />
    </>
  );
  const typed = state?.problem ? state.name : name;
  return (
    <li className={styles.row}>
      <div>
        <a href={`/topics/${slug}`} className={styles.name} dir="auto">
          {name}
        </a>
        <p className={styles.facts}>{about}</p>
        {state?.problem && <Notice kind="bad">{state.problem}</Notice>}
      </div>
      <details>
        <summary>
          Change<span className="visually-hidden"> {name}</span>
        </summary>
        <div className={styles.tools}>
          <form action={action}>
            {hidden('rename')}
            <input
              type="text"
              name="name"
              aria-label={`New name of ${name}`}
              defaultValue={typed}
              key={typed}
              required
              dir="auto"
              autoComplete="off"
            />
            <Button type="submit" disabled={pending}>
              Rename<span className="visually-hidden"> {name}</span>
            </Button>
          </form>
          {others.length > 0 && (
            <form action={action}>
              {hidden('merge')}
              <select name="into" aria-label={`The same topic as ${name}`} dir="auto">
                {others.map((other) => (
                  <option key={other.id} value={other.id}>
                    {other.name}
                  </option>
                ))}
              </select>
              <Button type="submit" disabled={pending}>
                Merge {name} into it
              </Button>
            </form>
          )}
          <form action={action}>
            {hidden('delete')}
            <Button type="submit" disabled={pending}>
              Remove {name} from {about}
            </Button>
          </form>
        </div>
      </details>
    </li>
  );
}
