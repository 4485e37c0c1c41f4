import { definitions } from '@/lib/analytics/definitions';
import { measureNames, wordsOf } from '@/lib/analytics/measures';
import styles from './meanings.module.css';

/** What every figure means, and the definitions they rest on, word for word. */
export function Meanings() {
  return (
    <details className={styles.meanings}>
      <summary>What the figures mean</summary>
      <dl>
        {measureNames.map((name) => (
          <div key={name}>
            <dt>{wordsOf(name).label}</dt>
            <dd>{wordsOf(name).definition}</dd>
          </div>
        ))}
      </dl>
      <h3>How they are defined</h3>
      <dl>
        {Object.values(definitions).map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        Robots, readers who ask not to be tracked, and editors who are signed in are not counted. A day is a day of the
        site’s time zone.
      </p>
    </details>
  );
}
