import { formatPosition } from '@/lib/episodes/format-position';
import type { SearchHit } from '@/lib/search/search-hit';
import { kindWords } from './kind-words';
import { Marked } from './marked';
import styles from './search-result.module.css';

/** One result. Its title is the link, which opens at the second. */
export function SearchResult({ hit }: { hit: SearchHit }) {
  const { kind, href, title, excerpt, second } = hit;
  return (
    <article className={styles.result}>
      <p className={styles.kicker}>
        <span className={styles.kind}>{kindWords[kind].one}</span>
        <Whose hit={hit} />
      </p>
      <h2 className={styles.title}>
        <a href={href} data-result="">
          <Marked segments={title} />
          {second !== null && (
            <span className={styles.second}>
              <span className="visually-hidden"> at </span>
              <span aria-hidden="true">▸ </span>
              {formatPosition(second)}
            </span>
          )}
        </a>
      </h2>
      {excerpt.length > 0 && (
        <p className={styles.excerpt}>
          <Marked segments={excerpt} />
        </p>
      )}
    </article>
  );
}

/** “Glyph Lefkowitz · Interview 19” */
function Whose({ hit: { kind, guests, number } }: { hit: SearchHit }) {
  return (
    <>
      {guests.map(({ slug, segments }) => (
        <span key={slug}>
          <Marked segments={segments} />
        </span>
      ))}
      {number !== null && <span>{kind === 'episode' ? `No. ${number}` : `Interview ${number}`}</span>}
    </>
  );
}
