import { formatPosition } from '@/lib/episodes/format-position';
import { BarCell, DataTable } from '../data-table';
import { Definition } from '../definition';
import { formatFigure } from '../format';
import type { AnswerFigures } from './answer-figures';
import { timesPerPlay } from './retention-figure';

type Props = {
  answers: AnswerFigures[];
  /** The answer's place on the site. */
  answerHref: (answer: AnswerFigures) => string;
  language: string;
};

/** How each answer was watched, in numbers. */
export function AnswerTable({ answers, answerHref, language }: Props) {
  const most = (of: (answer: AnswerFigures) => number) => Math.max(1, ...answers.map(of));
  const [jumps, stops] = [most(({ jumpIns }) => jumpIns), most(({ stops: left }) => left)];
  return (
    <DataTable label="Figures by answer">
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">From</th>
          <Column
            term="Engagement"
            plain="How much of the answer a play watched, on average over all plays."
            exact="questionEngagement"
          />
          <Column term="Series’ median" plain="The engagement of the same question in the series’ middle interview." />
          <Column term="Jump-ins" plain="Plays that jumped into the answer, by seeking or by a link to it." />
          <Column term="Drop-off" plain="Plays that stopped in the answer and did not reach the end of the video." />
          <Column
            term="Times watched"
            plain="How often each of its seconds was watched, per play: more than its engagement where it was watched again."
          />
        </tr>
      </thead>
      <tbody>
        {answers.map((answer, index) => (
          <tr key={answer.anchor} id={`at-${answer.startSeconds}`}>
            <th scope="row">
              <a href={answerHref(answer)} dir="auto">
                {index + 1}. {answer.question}
              </a>
            </th>
            <td>{formatPosition(answer.startSeconds)}</td>
            <BarCell share={answer.engagement ?? 0}>{formatFigure(answer.engagement, 'rate', language)}</BarCell>
            <td>{formatFigure(answer.seriesMedian, 'rate', language)}</td>
            <BarCell share={answer.jumpIns / jumps}>{formatFigure(answer.jumpIns, 'count', language)}</BarCell>
            <BarCell share={answer.stops / stops}>{formatFigure(answer.stops, 'count', language)}</BarCell>
            <td>{timesPerPlay(answer.heat, language)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Column({ term, ...words }: { term: string; plain: string; exact?: 'questionEngagement' }) {
  return (
    <th scope="col">
      {term} <Definition term={term} {...words} />
    </th>
  );
}
