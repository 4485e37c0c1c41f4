'use client';

import { useEffect, useState } from 'react';
import { formatPosition } from '@/lib/episodes/format-position';
import { Definition } from './definition';
import styles from './live-panel.module.css';
import { Nothing, Section } from './section';

/** Who is watching what, as of a moment. */
export type LiveState = {
  visitors: number;
  episodes: {
    id: number;
    number: number;
    slug: string;
    title: string;
    visitors: number;
    watching: { positionSeconds: number; anchor: string | null; question: string | null }[];
  }[];
};

/** How often it is asked for while the page is seen, milliseconds. */
const EVERY_MS = 5_000;

type Props = {
  /** As it was when the page was made; without a script it stays that. */
  initial: LiveState;
  /** Where the state is had as JSON. */
  source: string;
  /** Where each episode's own figures are; none for who may not go there. */
  episodeHrefs: Record<string, string>;
};

/** Who is watching what now, kept up while the page is seen, and at which answer they are. */
export function LivePanel({ initial, source, episodeHrefs }: Props) {
  const { live, stale } = useLive(initial, source);
  const watching = live.episodes.reduce((sum, episode) => sum + episode.watching.length, 0);
  return (
    <Section
      title="Live"
      help={<Definition term="Live" plain="Visitors of whom something was heard within five minutes." exact="live" />}
    >
      <p className={styles.count}>
        <b>{live.visitors}</b> {live.visitors === 1 ? 'visitor' : 'visitors'} here now
        {watching > 0 && <>, {watching} watching</>}
      </p>
      {/* Read out when it changes, which is seldom enough; the list below is looked up. */}
      <p className="visually-hidden" aria-live="polite">
        {live.visitors} here now
      </p>
      {live.episodes.length === 0 ? (
        <Nothing>
          Whoever reads or watches an interview shows up here within seconds, at the answer they are at.
        </Nothing>
      ) : (
        <ul className={styles.episodes}>
          {live.episodes.map((episode) => (
            <li key={episode.id}>
              <p className={styles.episode}>
                <EpisodeName episode={episode} href={episodeHrefs[episode.slug]} />
                <span className={styles.visitors}>
                  {episode.visitors} {episode.visitors === 1 ? 'visitor' : 'visitors'}
                </span>
              </p>
              <Positions watching={episode.watching} />
            </li>
          ))}
        </ul>
      )}
      {stale && <p className={styles.stale}>Not kept up just now: the server does not answer.</p>}
    </Section>
  );
}

function EpisodeName({ episode, href }: { episode: LiveState['episodes'][number]; href: string | undefined }) {
  const name = `${episode.number}. ${episode.title}`;
  return href ? (
    <a href={href} dir="auto">
      {name}
    </a>
  ) : (
    <span dir="auto">{name}</span>
  );
}

/** Where in the video they are: those at one answer together. */
function Positions({ watching }: { watching: LiveState['episodes'][number]['watching'] }) {
  const byQuestion = new Map<string, number[]>();
  for (const { question, positionSeconds } of watching) {
    const at = question ?? 'Before the first answer';
    byQuestion.set(at, [...(byQuestion.get(at) ?? []), positionSeconds]);
  }
  if (byQuestion.size === 0) return null;
  return (
    <ul className={styles.positions}>
      {[...byQuestion].map(([question, positions]) => (
        <li key={question}>
          <span className={styles.times}>
            ▶{' '}
            {positions
              .toSorted((a, b) => a - b)
              .map(formatPosition)
              .join(', ')}
          </span>{' '}
          <span dir="auto">{question}</span>
        </li>
      ))}
    </ul>
  );
}

function useLive(initial: LiveState, source: string): { live: LiveState; stale: boolean } {
  const [state, setState] = useState({ live: initial, stale: false });
  useEffect(() => {
    const ended = new AbortController();
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const response = await fetch(source, { signal: ended.signal, headers: { Accept: 'application/json' } });
        if (!response.ok) throw new Error(`answered ${response.status}`);
        const live: LiveState = await response.json();
        setState({ live, stale: false });
      } catch {
        // The next asking may do better; what is shown meanwhile is said to be old.
        if (!ended.signal.aborted) setState(({ live }) => ({ live, stale: true }));
      }
    };
    const timer = setInterval(ask, EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      ended.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [source]);
  return state;
}
