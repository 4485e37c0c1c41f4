'use client';

import { formatPosition } from '@/lib/episodes/format-position';
import { youtubeWatchUrl } from '@/lib/episodes/youtube-watch-url';
import { isPlainClick } from './is-plain-click';
import styles from './player.module.css';
import { useResumeSeconds } from './resuming';
import { useWatching } from './watching';

type Props = {
  poster: React.ReactNode;
  onPlay: (startSeconds: number) => void;
};

/** The poster: without JavaScript a link to YouTube, with it the button that starts the player here. */
export function PlayerFacade({ poster, onPlay }: Props) {
  const { episode, startSeconds, hasStart } = useWatching();
  const resumeSeconds = useResumeSeconds(episode.youtubeId);
  const label = startSeconds > 0 ? `Play from ${formatPosition(startSeconds)}` : 'Play';
  return (
    <>
      <a
        className={styles.facade}
        data-held=""
        href={youtubeWatchUrl(episode.youtubeId, startSeconds)}
        aria-label={`${label}: ${episode.title}`}
        onClick={(event) => {
          if (!isPlainClick(event)) return;
          event.preventDefault();
          onPlay(startSeconds);
        }}
      >
        {poster}
        <span className={styles.play} aria-hidden="true">
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path d="M7 4.5v15l12.5-7.5z" fill="currentColor" />
          </svg>
          <span>{label}</span>
        </span>
      </a>
      {/* Laid over the poster, so that nothing moves when the browser has looked. */}
      {resumeSeconds !== null && !hasStart && (
        <button type="button" className={styles.resume} onClick={() => onPlay(resumeSeconds)}>
          Continue from {formatPosition(resumeSeconds)}
        </button>
      )}
    </>
  );
}
