'use client';

import { formatPosition } from '@/lib/episodes/format-position';
import { youtubeWatchUrl } from '@/lib/episodes/youtube-watch-url';
import styles from './answer-section.module.css';
import { CopyLink } from './copy-link';
import { isPlainClick } from './is-plain-click';
import { useWatching } from './watching';

type Props = {
  /** The interview's. */
  slug: string;
  anchor: string;
  question: string;
  startSeconds: number | null;
  /** The answer as it was written down, from the server. */
  children: React.ReactNode;
};

/** A question and its answer, marked while the video is at it. */
export function AnswerSection({ slug, anchor, question, startSeconds, children }: Props) {
  const { currentAnchor } = useWatching();
  const current = currentAnchor === anchor;
  const time = startSeconds === null ? '' : `?t=${startSeconds}`;
  return (
    <section id={`q-${anchor}`} className={styles.answer} aria-current={current || undefined}>
      <h2 className={styles.question}>{question}</h2>
      <div className={styles.ways}>
        {startSeconds !== null && <PlayFromHere anchor={anchor} startSeconds={startSeconds} />}
        <CopyLink
          href={`${time}#q-${anchor}`}
          shareHref={`/episodes/${encodeURIComponent(slug)}/answers/${encodeURIComponent(anchor)}`}
          title={question}
        />
        {current && <span className={styles.now}>Now in the video</span>}
      </div>
      {children}
    </section>
  );
}

function PlayFromHere({ anchor, startSeconds }: { anchor: string; startSeconds: number }) {
  const { episode, playAnswer, failure } = useWatching();
  return (
    <a
      className={styles.playFrom}
      data-held=""
      href={youtubeWatchUrl(episode.youtubeId, startSeconds)}
      onClick={(event) => {
        // Where there is no player, the link goes where the video is.
        if (failure || !isPlainClick(event)) return;
        event.preventDefault();
        playAnswer(anchor, startSeconds);
      }}
    >
      <svg viewBox="0 0 24 24" width="14" height="14" aria-hidden="true">
        <path d="M7 4.5v15l12.5-7.5z" fill="currentColor" />
      </svg>
      Play from {formatPosition(startSeconds)}
    </a>
  );
}
