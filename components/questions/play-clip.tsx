'use client';

import { formatPosition } from '@/lib/episodes/format-position';
import { youtubeWatchUrl } from '@/lib/episodes/youtube-watch-url';
import { isPlainClick } from '../player/is-plain-click';
import { type Clip, useClips } from './clips';
import styles from './play-clip.module.css';

/** Plays an answer from its second on this page; without JavaScript, on YouTube. */
export function PlayClip({ clip }: { clip: Clip }) {
  const { play, isCurrent, hasFailed } = useClips();
  return (
    <p className={styles.times}>
      <a
        className={styles.play}
        data-held=""
        href={youtubeWatchUrl(clip.youtubeId, clip.startSeconds)}
        onClick={(event) => {
          // Where there is no player, the link goes where the video is.
          if (hasFailed(clip) || !isPlainClick(event)) return;
          event.preventDefault();
          play(clip);
        }}
      >
        <svg viewBox="0 0 24 24" width="14" height="14" aria-hidden="true">
          <path d="M7 4.5v15l12.5-7.5z" fill="currentColor" />
        </svg>
        <span>
          <span className="visually-hidden">{clip.who}: </span>
          Play from {formatPosition(clip.startSeconds)}
        </span>
      </a>
      {isCurrent(clip) && <span className={styles.now}>Now in the video</span>}
    </p>
  );
}
