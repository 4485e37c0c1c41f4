import type { ConvertedPost } from '@/lib/importing/converted-post';
import type { ItemPreview } from '@/lib/importing/runs/get-preview';
import { Markdown } from '../../ui/markdown';
import styles from './import.module.css';

/** A post as the archive has it, and beside it as it will be here. */
export function ItemSides({
  original,
  converted,
}: {
  original: ItemPreview['original'];
  converted: ConvertedPost | null;
}) {
  return (
    <div className={styles.sides}>
      <section aria-labelledby="original">
        <h2 id="original">In the archive</h2>
        <Original original={original} />
      </section>
      <section aria-labelledby="result">
        <h2 id="result">Here</h2>
        <Result converted={converted} />
      </section>
    </div>
  );
}

function Original({ original }: { original: ItemPreview['original'] }) {
  if (!original) return <p>What was read of the archive is no longer there.</p>;
  if ('text' in original) return <pre className={styles.plain}>{original.text}</pre>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitiseForDisplay() wrote it, which lets nothing run or be fetched
  return <div className={styles.original} dangerouslySetInnerHTML={{ __html: original.html }} />;
}

function Result({ converted }: { converted: ConvertedPost | null }) {
  if (!converted || converted.becomes === 'skip') return <p>Nothing: it is left out.</p>;
  const { leftover } = converted;
  return (
    <>
      {converted.becomes === 'episode' ? (
        <Episode content={converted.content} />
      ) : (
        <Markdown text={converted.content.body} />
      )}
      {leftover !== null && (
        <>
          <h3>Without a place here; kept with the original</h3>
          <Markdown text={leftover} />
        </>
      )}
    </>
  );
}

function Episode({ content }: { content: Extract<ConvertedPost, { becomes: 'episode' }>['content'] }) {
  const { introduction, youtubeId, answers, recommendedLinks, topics } = content;
  return (
    <>
      <p className={styles.why}>Video: {youtubeId || 'none'}</p>
      <Markdown text={introduction} />
      {answers.map(({ asked, body }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer is known by its place, which does not change here
        <section key={at}>
          <h3>{asked}</h3>
          {body ? <Markdown text={body} /> : <p className={styles.why}>No answer in text</p>}
        </section>
      ))}
      {recommendedLinks.length > 0 && (
        <ul>
          {recommendedLinks.map(({ label, url }) => (
            <li key={url}>
              {label} <span className={styles.why}>{url}</span>
            </li>
          ))}
        </ul>
      )}
      {topics.length > 0 && <p className={styles.why}>Topics: {topics.join(', ')}</p>}
    </>
  );
}
