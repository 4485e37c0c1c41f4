'use client';

import { memo } from 'react';
import { formatPosition } from '@/lib/episodes/format-position';
import type { FoundPart } from '@/lib/episodes/transcripts/find-in-transcript';
import type { CueParagraph } from '@/lib/episodes/transcripts/group-cues';
import { youtubeWatchUrl } from '@/lib/episodes/youtube-watch-url';
import { isPlainClick } from './is-plain-click';
import styles from './transcript.module.css';

/** A part of a cue's text that the reader looked for. */
export type MarkedPart = FoundPart & {
  /** The place of its finding among all of them. */
  finding: number;
};

type Props = {
  youtubeId: string;
  paragraph: CueParagraph;
  /** The place of the cue that the video is at; −1 where it is in another paragraph, as for `chosen`. */
  current: number;
  marks: readonly MarkedPart[] | null;
  /** The finding that the reader is at. */
  chosen: number;
  /** Whether the link leads to YouTube, there being no player. */
  away: boolean;
  onPlay: (cue: number) => void;
};

/** A paragraph of the transcript. Remembered, because an hour of talk has hundreds, of which two change at a time. */
export const TranscriptParagraph = memo(function TranscriptParagraph(props: Props) {
  const { youtubeId, paragraph, current, marks, chosen, away, onPlay } = props;
  const { speaker, first, cues } = paragraph;
  const startSeconds = Math.floor((cues[0]?.startMs ?? 0) / 1000);
  return (
    <p className={styles.paragraph}>
      <a
        className={styles.time}
        data-held=""
        href={youtubeWatchUrl(youtubeId, startSeconds)}
        onClick={(event) => {
          if (away || !isPlainClick(event)) return;
          event.preventDefault();
          onPlay(first);
        }}
      >
        <span className="visually-hidden">Play from </span>
        {formatPosition(startSeconds)}
      </a>{' '}
      {speaker && <strong className={styles.speaker}>{speaker}: </strong>}
      {cues.map(({ text }, at) => {
        const cue = first + at;
        return (
          <span key={cue} data-cue={cue} aria-current={cue === current || undefined}>
            {markText(text, marks?.filter((part) => part.cue === cue) ?? [], chosen)}{' '}
          </span>
        );
      })}
    </p>
  );
});

function markText(text: string, parts: readonly MarkedPart[], chosen: number): React.ReactNode {
  if (parts.length === 0) return text;
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const { start, end, finding } of parts) {
    pieces.push(
      text.slice(at, start),
      <mark key={start} data-chosen={finding === chosen || undefined}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return [...pieces, text.slice(at)];
}
