import { type Measure, measureNames } from '@/lib/analytics/measures';
import { DIMENSIONS, type Dimension } from '@/lib/analytics/reports/activity-filter';
import type { ActivityMeasures, ActivityRates } from '@/lib/analytics/reports/activity-measures';
import { withRates } from '@/lib/analytics/reports/activity-measures';
import { getQuestionMatrix } from '@/lib/analytics/reports/get-question-matrix';
import { getReconciliation } from '@/lib/analytics/reports/get-reconciliation';
import { getRetention } from '@/lib/analytics/reports/get-retention';
import { getRetentionWithQuestions } from '@/lib/analytics/reports/get-retention-with-questions';
import { listDailyActivity } from '@/lib/analytics/reports/list-daily-activity';
import { listDimensionActivity } from '@/lib/analytics/reports/list-dimension-activity';
import { listEpisodeActivity } from '@/lib/analytics/reports/list-episode-activity';
import type { Cell } from '@/lib/csv';
import type { AnalyticsRequest } from './request';

export type Table = { columns: string[]; rows: Cell[][] };

/** Tables that are had as files. `retention` and `answers` are of the episode that is filtered by. */
export const tableNames = ['days', 'episodes', ...DIMENSIONS, 'retention', 'answers', 'questions', 'delivery'] as const;
export type TableName = (typeof tableNames)[number];

/** Those that whoever has a shared link may have too: what goes to Mixpanel is the owner's business. */
export const sharedTableNames = tableNames.filter((name) => name !== 'delivery');
/** Of these, those that are narrowed down to one episode, for links that show no other. */
export const oneEpisodeTableNames = sharedTableNames.filter((name) => name !== 'episodes' && name !== 'questions');

/** Rows of a dimension in a file. */
const MOST_VALUES = 10_000;

/** @returns null where the table is an episode's, and none is named. */
export async function readTable(name: TableName, request: AnalyticsRequest): Promise<Table | null> {
  const { db, range, filter, episode } = request;
  const curveRange = request.choice.preset === 'all' ? null : range;
  switch (name) {
    case 'days': {
      const days = await listDailyActivity(db, { range, filter });
      return table(
        ['day', ...FIGURES],
        days.map((day) => [day.day, ...figuresOf(withRates(day))]),
      );
    }
    case 'episodes': {
      const rows = await listEpisodeActivity(db, { range, filter });
      const named = rows.map((row) => [row.number, row.slug, row.title, ...figuresOf(row)]);
      return table(['number', 'slug', 'title', ...FIGURES], named);
    }
    case 'retention':
      return episode && retentionTable(await getRetention(db, { episodeId: episode.id, range: curveRange }));
    case 'answers': {
      if (!episode) return null;
      const { questions: answers } = await getRetentionWithQuestions(db, { episodeId: episode.id, range: curveRange });
      return pick(answers, ANSWER_COLUMNS);
    }
    case 'questions':
      return questionsTable(await getQuestionMatrix(db, { range: curveRange }));
    case 'delivery':
      return pick(await getReconciliation(db, { range, now: Date.now() }), DELIVERY_COLUMNS);
    default:
      return dimensionTable(name, request);
  }
}

const MEASURES = [
  'views',
  'visitors',
  'plays',
  'ends',
  'completions',
  'watchTimeSeconds',
  'endsPlayed',
  'endsSought',
  'measuredPlays',
  'viewedShare',
] as const satisfies (keyof ActivityMeasures)[];
/** What adds up, so that whoever adds rows can, and then the rates. */
const FIGURES = [...MEASURES, ...measureNames.filter(isRate)];
const ANSWER_COLUMNS = [
  'anchor',
  'question',
  'label',
  'startSeconds',
  'endSeconds',
  'engagement',
  'seriesMedian',
  'jumpIns',
  'stops',
  'heat',
] as const;
const DELIVERY_COLUMNS = [
  'eventName',
  'recorded',
  'queued',
  'acknowledged',
  'waiting',
  'sending',
  'dead',
  'notForwarded',
] as const;

function isRate(name: Measure): name is Measure & keyof ActivityRates {
  return !MEASURES.some((measure) => measure === name);
}

function figuresOf(row: ActivityMeasures & ActivityRates): Cell[] {
  return FIGURES.map((name) => row[name]);
}

const table = (columns: string[], rows: Cell[][]): Table => ({ columns, rows });

/** Some columns of rows as they are. */
function pick<Name extends string>(rows: Record<Name, Cell>[], columns: readonly Name[]): Table {
  return table(
    [...columns],
    rows.map((row) => columns.map((name) => row[name])),
  );
}

async function dimensionTable(dimension: Dimension, { db, range, filter }: AnalyticsRequest): Promise<Table> {
  const { rows } = await listDimensionActivity(db, { range, filter, dimension, limit: MOST_VALUES });
  return table(
    [dimension, ...FIGURES],
    rows.map((row) => [row.value, ...figuresOf(row)]),
  );
}

function retentionTable(curve: Awaited<ReturnType<typeof getRetention>>): Table {
  const seconds = curve.covered.map((covered, second) => [
    second,
    covered,
    curve.plays > 0 ? covered / curve.plays : null,
    curve.watched[second] ?? 0,
    curve.jumpIns[second] ?? 0,
    curve.stops[second] ?? 0,
  ]);
  return table(['second', 'playsThatWatched', 'retention', 'timesWatched', 'jumpIns', 'stops'], seconds);
}

function questionsTable({ questions, episodes, cells }: Awaited<ReturnType<typeof getQuestionMatrix>>): Table {
  const question = new Map(questions.map((one) => [one.id, one]));
  const episode = new Map(episodes.map((one) => [one.id, one]));
  const rows = cells.map((cell) => {
    const { number = null, slug = null, guests = [] } = episode.get(cell.episodeId) ?? {};
    const { label = null, median = null } = question.get(cell.questionId) ?? {};
    return [
      number,
      slug,
      guests.join(', '),
      label,
      cell.startSeconds,
      cell.engagement,
      median,
      cell.jumpIns,
      cell.stops,
    ];
  });
  const columns = ['number', 'slug', 'guests', 'question', 'startSeconds', 'engagement', 'median', 'jumpIns', 'stops'];
  return table(columns, rows);
}
