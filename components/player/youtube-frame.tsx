'use client';

import { useState } from 'react';
import YouTube from 'react-youtube';
import type { YoutubeHandle } from './youtube-handle';

export type YoutubeFrameProps = {
  youtubeId: string;
  title: string;
  /** Whole seconds; read once, because react-youtube would load the video anew. Later ones are sought. */
  startSeconds: number;
  onReady: (handle: YoutubeHandle) => void;
  onStateChange: () => void;
  /** YouTube's code. */
  onError: (code: number) => void;
};

/** YouTube's own player, loaded once somebody asked for it: this module is not part of the page's first load. */
export default function YoutubeFrame({
  youtubeId,
  title,
  startSeconds,
  onReady,
  onStateChange,
  onError,
}: YoutubeFrameProps) {
  const [opts] = useState({
    host: 'https://www.youtube-nocookie.com',
    playerVars: { autoplay: 1 as const, playsinline: 1 as const, rel: 0 as const, start: startSeconds },
  });
  return (
    <YouTube
      videoId={youtubeId}
      title={title}
      opts={opts}
      onReady={(event: { target: YoutubeHandle }) => onReady(event.target)}
      onStateChange={onStateChange}
      onPlaybackRateChange={onStateChange}
      onError={(event: { data: number }) => onError(event.data)}
    />
  );
}
