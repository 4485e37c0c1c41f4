import { type Db, databaseKind } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import { type PlaybackRow, playbackFromRow } from '../playback/playback-row';
import { ALL_DAYS, addPlaybackToCurve, emptyCurve, mapTracks, readCurve, TRACKS, type Track } from '../rollups/curve';
import { getRollupZone } from '../rollups/rollup-zone';
import { type DayRange, instantsOf, numberOfDay } from './calendar';
import { SecondCounts } from './second-counts';

/** Sums by second, the first two still as differences; see rollups/curve.ts. Tracks that nobody wants hold nothing. */
export type CurveSums = { plays: number } & Record<Track, SecondCounts>;
export type CurveOptions = {
  /** All where left out. */
  episodeId?: number;
  /** All time where null. */
  range: DayRange | null;
  /** Those that are wanted of an episode, for it takes longest to read them; all where left out. */
  tracksOf?: (episodeId: number) => readonly Track[];
};

/** Of an episode. */
type Wanted = Partial<Record<Track, SecondCounts>>;

/** `curve` is text: bytes would be turned into text and back on their way here, a row at a time. */
type CurveRow = { plays: number | bigint; curve: string | null } & Omit<PlaybackRow, 'visitor_id'>;

/** Who watched is no part of a curve. */
const NO_ID = new Uint8Array();

/**
 * Those of a playback's columns that its curve is made of, and what a stored curve has in their place. The first of two
 * SELECTs gives the names, and SQLite's adapter the types.
 */
const PLAYBACK_COLUMNS = [
  ['segment_id', '0'],
  ['started_at', 'CAST(0 AS BIGINT)'],
  ['last_event_at', 'CAST(0 AS BIGINT)'],
  ['played', 'true'],
  ['ended', 'false'],
  ['duration_seconds', 'CAST(NULL AS DOUBLE PRECISION)'],
  ['watched', "''"],
  ['rewatched', "''"],
  ['reported_watch_time_seconds', 'CAST(0 AS DOUBLE PRECISION)'],
  ['entry_seconds', 'CAST(NULL AS DOUBLE PRECISION)'],
  ['position_seconds', 'CAST(NULL AS DOUBLE PRECISION)'],
  ['position_seq', 'CAST(NULL AS INTEGER)'],
  ['jumps', "''"],
] as const;
const COLUMNS = Prisma.raw(PLAYBACK_COLUMNS.map(([name]) => name).join(', '));
const NO_COLUMNS = Prisma.raw(PLAYBACK_COLUMNS.map(([name, nothing]) => `${nothing} AS ${name}`).join(', '));

/**
 * An episode's stored curves, one after another, for a row costs more on its way here than to read what is in it. Each
 * database writes bytes as text in the shortest way that it knows.
 */
const CURVES = {
  postgresql: { column: Prisma.raw("encode(string_agg(curve, ''), 'base64')"), encoding: 'base64' },
  sqlite: { column: Prisma.raw("group_concat(hex(curve), '')"), encoding: 'hex' },
} as const;

/**
 * How plays went through the videos, by episode: the days' curves, and the latest playbacks, which are in none yet. One
 * statement, so that a playback that moves from the one to the other meanwhile is read once. It costs days × episodes; for
 * a time zone that is not the site's, playbacks.
 */
export async function readCurves(
  db: Db,
  { episodeId, range, tracksOf = () => TRACKS }: CurveOptions,
): Promise<Map<number, CurveSums>> {
  const zone = await getRollupZone(db);
  const isInCurves = zone !== null && (range === null || range.timeZone === zone);
  const ofEpisode = episodeId === undefined ? Prisma.empty : Prisma.sql`AND episode_id = ${episodeId}`;
  const days = range
    ? Prisma.sql`day >= ${numberOfDay(range.from)} AND day <= ${numberOfDay(range.to)}`
    : Prisma.sql`day = ${ALL_DAYS}`;
  // The key begins with the episode, so naming all of them keeps other days from being read.
  const curves = episodeId === undefined ? Prisma.sql`AND episode_id IN (SELECT id FROM episode)` : ofEpisode;
  // Those that wait are found by in_curve: the plus keeps SQLite from reading all the plays of the episode to find them.
  const waiting = episodeId === undefined ? Prisma.empty : Prisma.sql`AND +episode_id = ${episodeId}`;
  const playbacks = isInCurves ? Prisma.sql`AND in_curve = false ${waiting}` : ofEpisode;
  const { column, encoding } = CURVES[databaseKind(db)];
  const rows = await db.$queryRaw<CurveRow[]>`
    SELECT episode_id, CAST(sum(plays) AS INTEGER) AS plays, ${column} AS curve, ${NO_COLUMNS} FROM curve_rollup
    WHERE ${days} ${curves} ${isInCurves ? Prisma.empty : Prisma.sql`AND false`} GROUP BY episode_id
    UNION ALL SELECT episode_id, 0, NULL, ${COLUMNS} FROM playback
    WHERE played = true ${playbacks} ${startedIn(range)}`;
  const sums = new Map<number, CurveSums>();
  const wanted = new Map<number, Wanted>();
  for (const row of rows) {
    const sum = sums.get(row.episode_id) ?? noSums();
    sums.set(row.episode_id, sum);
    const takers =
      wanted.get(row.episode_id) ?? Object.fromEntries(tracksOf(row.episode_id).map((track) => [track, sum[track]]));
    wanted.set(row.episode_id, takers);
    if (row.curve !== null) {
      sum.plays += Number(row.plays);
      readCurve(Buffer.from(row.curve, encoding), takers);
    } else sum.plays += addPlayback(takers, row);
  }
  return sums;
}

function startedIn(range: DayRange | null): Prisma.Sql {
  if (!range) return Prisma.empty;
  const { from, to } = instantsOf(range);
  return Prisma.sql`AND started_at >= ${BigInt(from)} AND started_at < ${BigInt(to)}`;
}

export const noSums = (): CurveSums => ({ plays: 0, ...mapTracks(() => new SecondCounts()) });

/** @returns how many plays it is */
function addPlayback(takers: Wanted, row: CurveRow): number {
  const curve = emptyCurve();
  addPlaybackToCurve(curve, playbackFromRow({ ...row, visitor_id: NO_ID }));
  for (const track of TRACKS) for (const [second, count] of curve[track]) takers[track]?.add(second, count);
  return curve.plays;
}
