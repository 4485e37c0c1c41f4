'use client';

import { useId, useState, useSyncExternalStore } from 'react';
import styles from './chart-reader.module.css';

/** What there is to read at a place of a chart. */
export type Reading = {
  /** Across the drawing, 0 to 1. */
  x: number;
  /** “3 Nov 2026”, “12:30, How do you hunt bugs?” */
  at: string;
  figures: { name: string; text: string }[];
  /** What is marked here. */
  notes?: string[];
};

type Props = {
  /** What is moved along: “Day”, “Second of the video”. */
  name: string;
  readings: Reading[];
  /** The drawing. */
  children: React.ReactNode;
};

const never = () => () => {};

/**
 * Reads a chart's values at a place: under the pointer, or by a slider, which takes keys and a finger. Without a script
 * there is the chart and, below it, its table.
 */
export function ChartReader({ name, readings, children }: Props) {
  const [index, setIndex] = useState<number | null>(null);
  const id = useId();
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const reading = index === null ? undefined : readings[index];
  const follow = (event: React.PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setIndex(nearest(readings, (event.clientX - box.left) / box.width));
  };
  return (
    <div className={styles.reader}>
      <div
        className={styles.drawing}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => setIndex(null)}
      >
        {children}
        {reading && (
          <>
            <span className={styles.cursor} style={{ insetInlineStart: `${reading.x * 100}%` }} />
            <div
              className={styles.card}
              style={reading.x < 0.5 ? { left: `${reading.x * 100}%` } : { right: `${(1 - reading.x) * 100}%` }}
              aria-hidden="true"
            >
              <ReadingText reading={reading} />
            </div>
          </>
        )}
      </div>
      <div className={styles.slider}>
        {runs && readings.length > 1 && (
          <>
            <label htmlFor={id} className={styles.label}>
              {name}
            </label>
            <input
              id={id}
              type="range"
              min={0}
              max={readings.length - 1}
              value={index ?? readings.length - 1}
              onChange={(event) => setIndex(Number(event.target.value))}
              onFocus={() => setIndex(index ?? readings.length - 1)}
              onBlur={() => setIndex(null)}
              aria-valuetext={say(readings[index ?? readings.length - 1])}
            />
          </>
        )}
      </div>
    </div>
  );
}

function ReadingText({ reading }: { reading: Reading }) {
  return (
    <>
      <b>{reading.at}</b>
      <dl>
        {reading.figures.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {reading.notes?.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
}

function say(reading: Reading | undefined): string {
  if (!reading) return '';
  const figures = reading.figures.map(({ name, text }) => `${name} ${text}`);
  return [reading.at, ...figures, ...(reading.notes ?? [])].join(', ');
}

function nearest(readings: Reading[], x: number): number | null {
  let best: number | null = null;
  for (const [index, reading] of readings.entries()) {
    const closest = best === null ? undefined : readings[best];
    if (!closest || Math.abs(reading.x - x) < Math.abs(closest.x - x)) best = index;
  }
  return best;
}
