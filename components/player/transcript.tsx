'use client';

import { useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { formatPosition } from '@/lib/episodes/format-position';
import type { TranscriptView } from '@/lib/episodes/transcript';
import { findCurrentCue } from '@/lib/episodes/transcripts/find-current-cue';
import { type Finding, findInTranscript } from '@/lib/episodes/transcripts/find-in-transcript';
import { type CueParagraph, groupCues } from '@/lib/episodes/transcripts/group-cues';
import styles from './transcript.module.css';
import { type MarkedPart, TranscriptParagraph } from './transcript-paragraph';
import { TranscriptSearch } from './transcript-search';
import { useFollowing } from './use-following';
import { useWatching } from './watching';

/**
 * What was said in the video, in paragraphs to read. While the video plays, what is being said is marked and kept in
 * sight, unless the reader has scrolled; a click plays from there. Whole in the page without JavaScript, and on paper.
 */
export function Transcript({ transcript }: { transcript: TranscriptView }) {
  const { cues, language } = transcript;
  const { episode, listen, playFrom, failure } = useWatching();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const [current, setCurrent] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();

  const paragraphs = useMemo(() => groupCues(cues), [cues]);
  const sought = useDeferredValue(query);
  const findings = useMemo(() => findInTranscript(cues, sought), [cues, sought]);
  const marks = useMemo(() => markedParts(findings, paragraphs), [findings, paragraphs]);
  const { following, follow, stray, show } = useFollowing(box, current);

  useEffect(
    () => listen((position) => setCurrent(position === null ? -1 : findCurrentCue(cues, position))),
    [listen, cues],
  );

  const playCue = useCallback(
    (cue: number) => {
      const startMs = cues[cue]?.startMs;
      if (startMs === undefined || failure) return;
      follow();
      playFrom(Math.floor(startMs / 1000));
    },
    [cues, failure, follow, playFrom],
  );
  // The one listener for thousands of cues: with a pointer each is a way to its second.
  useEffect(() => {
    const element = box.current;
    const playClicked = ({ target }: MouseEvent) => {
      const cue = target instanceof Element ? target.closest('[data-cue]')?.getAttribute('data-cue') : null;
      // Who marks words to copy them does not want to go there.
      if (cue && window.getSelection()?.isCollapsed !== false) playCue(Number(cue));
    };
    element?.addEventListener('click', playClicked);
    return () => element?.removeEventListener('click', playClicked);
  }, [playCue]);

  const goTo = (next: number) => {
    if (findings.length === 0) return;
    const at = (next + findings.length) % findings.length;
    setChosen(at);
    stray();
    const cue = findings[at]?.[0]?.cue;
    if (cue !== undefined) show(cue);
  };
  const seek = (next: string) => {
    setQuery(next);
    setChosen(0);
    const cue = findInTranscript(cues, next)[0]?.[0]?.cue;
    if (cue === undefined) return;
    stray();
    show(cue);
  };
  const found = findings[chosen]?.[0];
  const foundStartMs = found && cues[found.cue]?.startMs;

  return (
    <section className={styles.transcript} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        Transcript
      </h2>
      <div className={styles.tools}>
        <TranscriptSearch
          query={query}
          onQuery={seek}
          found={findings.length}
          chosen={chosen}
          onMove={(by) => goTo(chosen + by)}
        />
        {found && foundStartMs !== undefined && (
          <button type="button" className={styles.tool} onClick={() => playCue(found.cue)}>
            Play from {formatPosition(Math.floor(foundStartMs / 1000))}
          </button>
        )}
        {!following && current >= 0 && (
          <button type="button" className={styles.tool} onClick={follow}>
            Follow the video
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={box} className={styles.cues} aria-label="What was said" lang={language} tabIndex={0}>
        {paragraphs.map((paragraph) => {
          const { first, cues: own } = paragraph;
          const within = current >= first && current < first + own.length;
          const last = first + own.length;
          return (
            <TranscriptParagraph
              key={first}
              youtubeId={episode.youtubeId}
              paragraph={paragraph}
              current={within ? current : -1}
              marks={marks.get(first) ?? null}
              chosen={found && found.cue >= first && found.cue < last ? chosen : -1}
              away={failure !== null}
              onPlay={playCue}
            />
          );
        })}
      </section>
    </section>
  );
}

/** The parts to mark, by the first cue of their paragraph, so that only paragraphs with marks are drawn anew. */
function markedParts(findings: readonly Finding[], paragraphs: readonly CueParagraph[]): Map<number, MarkedPart[]> {
  const byParagraph = new Map<number, MarkedPart[]>();
  let at = 0;
  for (const [finding, parts] of findings.entries()) {
    for (const part of parts) {
      while ((paragraphs[at + 1]?.first ?? Number.POSITIVE_INFINITY) <= part.cue) at += 1;
      const first = paragraphs[at]?.first ?? 0;
      byParagraph.set(first, [...(byParagraph.get(first) ?? []), { ...part, finding }]);
    }
  }
  return byParagraph;
}
