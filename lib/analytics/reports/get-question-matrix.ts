import type { Db } from '../../db/client';
import type { Track } from '../rollups/curve';
import type { DayRange } from './calendar';
import { median } from './median';
import { listQuestionSpans } from './question-spans';
import { readCurves } from './read-curves';
import { COVERAGE_TRACKS, toRetention } from './retention';
import { engageSpan } from './span-engagement';

export type MatrixQuestion = { id: number; slug: string; label: string; text: string; median: number | null };
export type MatrixEpisode = { id: number; number: number; slug: string; title: string; guests: string[] };
export type MatrixCell = {
  episodeId: number;
  questionId: number;
  /** Null without plays. */
  engagement: number | null;
  jumpIns: number;
  stops: number;
  startSeconds: number;
};
export type QuestionMatrix = { questions: MatrixQuestion[]; episodes: MatrixEpisode[]; cells: MatrixCell[] };

/** What a cell is made of. */
const CELL_TRACKS: readonly Track[] = [...COVERAGE_TRACKS, 'jumpIns', 'stops'];

/** Which standing question holds viewers, across all guests? Of the published episodes; a cell for each answer with a start. */
export async function getQuestionMatrix(db: Db, { range }: { range: DayRange | null }): Promise<QuestionMatrix> {
  const [questions, episodes, curves] = await Promise.all([
    db.question.findMany({
      orderBy: [{ seriesId: 'asc' }, { position: 'asc' }],
      select: { id: true, slug: true, label: true, text: true },
    }),
    listQuestionSpans(db),
    readCurves(db, { range, tracksOf: () => CELL_TRACKS }),
  ]);
  const cells = episodes.flatMap(({ id, durationSeconds, spans }) => {
    const retention = toRetention(curves.get(id), durationSeconds);
    return spans.flatMap((span): MatrixCell[] => {
      if (span.questionId === null) return [];
      const { engagement, jumpIns, stops } = engageSpan(span, retention);
      const { questionId, startSeconds } = span;
      return [{ episodeId: id, questionId, engagement, jumpIns, stops, startSeconds }];
    });
  });
  return {
    questions: questions.map((question) => ({
      ...question,
      median: median(cells.filter(({ questionId }) => questionId === question.id).map(({ engagement }) => engagement)),
    })),
    episodes: episodes.map(({ id, number, slug, title, guests }) => ({ id, number, slug, title, guests })),
    cells,
  };
}
