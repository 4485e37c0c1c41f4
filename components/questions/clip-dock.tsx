'use client';

import { useEffect, useRef } from 'react';
import { PlayerStage } from '../player/player';
import styles from './clip-dock.module.css';
import type { Clip } from './clips';

/** The player, at the edge of the window, with whom one hears and the way to the whole interview. */
export function ClipDock({ clip, onClose }: { clip: Clip; onClose: () => void }) {
  const dock = useRef<HTMLElement>(null);
  // In a low window the player stands in the page, where it may be out of sight.
  useEffect(() => {
    dock.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={dock} className={styles.dock} aria-label="Video">
      <PlayerStage key={clip.postId} poster={null} />
      <p className={styles.caption}>
        <a className={styles.whole} href={clip.href}>
          <strong>{clip.who}</strong> <span>The whole interview</span>
        </a>
        <button type="button" className={styles.close} onClick={onClose}>
          <span aria-hidden="true">×</span>
          <span className="visually-hidden">Close the video</span>
        </button>
      </p>
    </section>
  );
}
