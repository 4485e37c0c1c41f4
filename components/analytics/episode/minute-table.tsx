import { formatPosition } from '@/lib/episodes/format-position';
import { DataTable } from '../data-table';
import { formatFigure } from '../format';
import { type AnswerFigures, answerAt, type RetentionCurve } from './answer-figures';
import { timesPerPlay } from './retention-figure';

const MINUTE = 60;

/** The curve's numbers, minute by minute. */
export function MinuteTable({
  curve,
  answers,
  language,
}: {
  curve: RetentionCurve;
  answers: AnswerFigures[];
  language: string;
}) {
  const starts = Array.from({ length: Math.ceil(curve.durationSeconds / MINUTE) }, (_, minute) => minute * MINUTE);
  const sum = (counts: number[], from: number) => counts.slice(from, from + MINUTE).reduce((a, b) => a + b, 0);
  const mean = (counts: number[], from: number) => sum(counts, from) / counts.slice(from, from + MINUTE).length;
  return (
    <DataTable label="Retention by minute, table">
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Answer</th>
          <th scope="col">Watched by</th>
          <th scope="col">Times per play</th>
          <th scope="col">Jumped to</th>
          <th scope="col">Left</th>
        </tr>
      </thead>
      <tbody>
        {starts.map((from) => (
          <tr key={from}>
            <th scope="row">{formatPosition(from)}</th>
            <td>{answerAt(answers, from)?.label ?? '–'}</td>
            <td>{formatFigure(mean(curve.covered, from) / curve.plays, 'rate', language)}</td>
            <td>{timesPerPlay(mean(curve.watched, from) / curve.plays, language)}</td>
            <td>{formatFigure(sum(curve.jumpIns, from), 'count', language)}</td>
            <td>{formatFigure(sum(curve.stops, from), 'count', language)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
