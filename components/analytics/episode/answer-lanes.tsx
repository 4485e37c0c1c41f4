import { placeAt } from '../chart/bar';
import { formatFigure } from '../format';
import type { AnswerFigures } from './answer-figures';
import styles from './answer-lanes.module.css';

type Props = { answers: AnswerFigures[]; durationSeconds: number; language: string };

/** Shares of the video below which an answer's block has no room for its number: on a small screen, and on any. */
const NARROW = 0.08;
const TINY = 0.025;

/** Each answer as a block as wide as its time, under the curve: watched, jumped to, left. The table has the numbers too. */
export function AnswerLanes({ answers, durationSeconds, language }: Props) {
  const count = (value: number) => formatFigure(value, 'count', language);
  const most = (of: (answer: AnswerFigures) => number) => Math.max(1, ...answers.map(of));
  const [mostJumps, mostStops] = [most(({ jumpIns }) => jumpIns), most(({ stops }) => stops)];
  const lanes = [
    {
      name: 'Engagement: % of the answer that a play watched; the line is the series’ median',
      kind: styles.engagement,
      height: ({ engagement }: AnswerFigures) => engagement ?? 0,
      text: ({ engagement }: AnswerFigures) => (engagement === null ? '–' : count(engagement * 100)),
      median: ({ seriesMedian }: AnswerFigures) => seriesMedian,
    },
    {
      name: 'Jump-ins: plays that jumped into the answer',
      kind: styles.jumps,
      height: ({ jumpIns }: AnswerFigures) => jumpIns / mostJumps,
      text: ({ jumpIns }: AnswerFigures) => count(jumpIns),
    },
    {
      name: 'Drop-off: plays that were left in the answer',
      kind: styles.stops,
      height: ({ stops }: AnswerFigures) => stops / mostStops,
      text: ({ stops }: AnswerFigures) => count(stops),
    },
  ];
  return (
    <div className={styles.lanes} aria-hidden="true">
      {lanes.map(({ name, kind, height, text, median }) => (
        <div key={name}>
          <p className={styles.name}>{name}</p>
          <svg className={`${styles.lane} ${kind}`} role="presentation">
            {answers.map((answer) => {
              const [start, end] = [answer.startSeconds / durationSeconds, answer.endSeconds / durationSeconds];
              const width = Math.max(0, end - start);
              const tall = Math.min(1, height(answer));
              const middle = median?.(answer) ?? null;
              return (
                <g key={answer.anchor}>
                  <rect x={placeAt(start)} width={placeAt(width)} y={placeAt(1 - tall)} height={placeAt(tall)} />
                  <line className={styles.edge} x1={placeAt(start)} x2={placeAt(start)} y1="0" y2="100%" />
                  {middle !== null && (
                    <line
                      className={styles.median}
                      x1={placeAt(start)}
                      x2={placeAt(end)}
                      y1={placeAt(1 - middle)}
                      y2={placeAt(1 - middle)}
                    />
                  )}
                  {width >= TINY && (
                    <text
                      className={width < NARROW ? styles.narrow : undefined}
                      x={placeAt(start + width / 2)}
                      y="100%"
                      dy="-0.4em"
                      textAnchor="middle"
                    >
                      {text(answer)}
                    </text>
                  )}
                </g>
              );
            })}
          </svg>
        </div>
      ))}
    </div>
  );
}
