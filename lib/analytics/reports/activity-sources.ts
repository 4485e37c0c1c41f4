import { Prisma } from '../../db/generated/sqlite/client';
import { quarterOf, SITE } from '../rollups/activity';
import { BETWEEN, nameOfPair } from '../rollups/pairs';
import { type ActivityFilter, DIMENSIONS, type Dimension } from './activity-filter';
import { type DayRange, instantsOf, listDays, numberOfDay } from './calendar';

/** What to tell apart: a day, an episode, a dimension, or nothing. */
export type SumBy = 'day' | 'episode' | Dimension | null;
export type SumOptions = { range: DayRange; filter?: ActivityFilter; by: SumBy };

/** Rows `r` of a rollup, what they are told apart by, and which of their visitors count. */
export type Source = { from: Prisma.Sql; key: Prisma.Sql; visitors: Prisma.Sql };

/** Days by their numbers, both included; none where the last is before the first. */
type Period = { first: number; last: number };
type DailyOptions = { period: Period; filter: ActivityFilter; by: SumBy };

/**
 * Rows of daily_rollup, of the narrowest dimensions that tell what is asked for. What takes two of them is there on the days
 * that are folded; on the others, and where it takes three, segments tell.
 * @param foldedThrough the last day that is folded
 */
export function daysOfSite({ range, filter = {}, by }: SumOptions, foldedThrough: number): Source[] {
  const options = { period: { first: numberOfDay(range.from), last: numberOfDay(range.to) }, filter, by };
  const asked = DIMENSIONS.filter((name) => filter[name] !== undefined || by === name);
  const [only, other, third] = asked;
  const byEpisode = by === 'episode' || filter.episodeId !== undefined;
  if (only === undefined) return [allOf(options)];
  if (other === undefined && !byEpisode) return [ofDimension(only, options)];
  if (third !== undefined || (other !== undefined && byEpisode)) return [ofSegments(options)];
  const { first, last } = options.period;
  const folded = { ...options, period: { first, last: Math.min(last, foldedThrough) } };
  const unfolded = { ...options, period: { first: Math.max(first, foldedThrough + 1), last } };
  return [
    ...(isEmpty(folded.period)
      ? []
      : [other === undefined ? byEpisodeAnd(only, folded) : ofPair([only, other], folded)]),
    ...(isEmpty(unfolded.period) ? [] : [ofSegments(unfolded)]),
  ];
}

function isEmpty({ first, last }: Period): boolean {
  return first > last;
}

function allOf({ period, filter, by }: DailyOptions): Source {
  const where = Prisma.sql`${isOf('r', 'all', period)} AND ${episodesOf('r', filter, by)}`;
  return {
    from: Prisma.sql`FROM daily_rollup r WHERE ${where}`,
    key: keyOf(by, Prisma.sql`r.value`),
    visitors: VISITORS,
  };
}

/** Of the whole site. */
function ofDimension(dimension: Dimension, { period, filter, by }: DailyOptions): Source {
  const where = Prisma.sql`${isOf('r', dimension, period)} AND r.episode_id = ${SITE}`;
  const value = filter[dimension];
  return {
    from:
      value === undefined
        ? Prisma.sql`FROM daily_rollup r WHERE ${where}`
        : seek(placesOf(period, filter, by), Prisma.sql`${where} ${withValue('r', value)}`),
    key: keyOf(by, Prisma.sql`r.value`),
    visitors: VISITORS,
  };
}

function byEpisodeAnd(dimension: Dimension, { period, filter, by }: DailyOptions): Source {
  return {
    from: seek(
      placesOf(period, filter, by),
      Prisma.sql`${isOf('r', nameOfPair('episode', dimension), period)} ${withValue('r', filter[dimension])}`,
    ),
    key: keyOf(by, Prisma.sql`r.value`),
    visitors: VISITORS,
  };
}

/** Of the whole site. Where one of the two is told apart, its values are those of its own rows. */
function ofPair(pair: readonly [Dimension, Dimension], { period, filter, by }: DailyOptions): Source {
  const told = pair.find((name) => name === by);
  const [first, second] = pair.map((name) =>
    name === told ? Prisma.sql`p.value` : Prisma.sql`CAST(${filter[name] ?? ''} AS TEXT)`,
  );
  const places = told
    ? Prisma.sql`${isOf('p', told, period)} AND p.episode_id = ${SITE} ${withValue('p', filter[told])}`
    : placesOf(period, filter, by);
  const value = Prisma.sql`${first} || ${Prisma.raw(`'${BETWEEN}'`)} || ${second}`;
  return {
    from: seek(places, Prisma.sql`${isOf('r', nameOfPair(...pair), period)} AND r.value = ${value}`),
    key: keyOf(by, Prisma.sql`p.value`),
    visitors: VISITORS,
  };
}

/** As many rows as there are combinations of all dimensions. */
function ofSegments({ period, filter, by }: DailyOptions): Source {
  return {
    from: Prisma.sql`FROM daily_rollup r LEFT JOIN segment s ON s.id = CAST(r.value AS INTEGER)
      WHERE ${isOf('r', 'segment', period)} AND ${episodesOf('r', filter, by)} ${matching(filter)}`,
    key: keyOf(by, ofSegment(by)),
    visitors: VISITORS,
  };
}

const VISITORS = Prisma.sql`r.visitors`;

/**
 * Rows `r` that are found by their whole key, or by all of it but the value, one after the other: which values else there are
 * on a day costs nothing then. CROSS JOIN has SQLite begin with the places; PostgreSQL may read the rows of the days at once
 * where they are few.
 */
function seek(places: Prisma.Sql, rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`FROM daily_rollup p CROSS JOIN daily_rollup r
    WHERE ${places} AND r.day = p.day AND r.episode_id = p.episode_id AND ${rows}`;
}

/** On which days, and of which episodes, something happened. */
function placesOf(period: Period, filter: ActivityFilter, by: SumBy): Prisma.Sql {
  return Prisma.sql`${isOf('p', 'all', period)} AND ${episodesOf('p', filter, by)}`;
}

function isOf(rows: 'p' | 'r', dimension: string, { first, last }: Period): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${rows}.${name}`);
  return Prisma.sql`${column('dimension')} = ${dimension} AND ${column('day')} >= ${first} AND ${column('day')} <= ${last}`;
}

function withValue(rows: 'p' | 'r', value: string | undefined): Prisma.Sql {
  return value === undefined ? Prisma.empty : Prisma.sql`AND ${Prisma.raw(rows)}.value = ${value}`;
}

/** The one that is asked for, each if they are told apart, or the whole site. */
function episodesOf(rows: 'p' | 'r', { episodeId }: ActivityFilter, by: SumBy): Prisma.Sql {
  const column = Prisma.raw(`${rows}.episode_id`);
  return by === 'episode' && episodeId === undefined
    ? Prisma.sql`${column} <> ${SITE}`
    : Prisma.sql`${column} = ${episodeId ?? SITE}`;
}

/** Rows of activity_rollup: the site's visitors are in rows of their own, its other measures are its episodes' together. */
export function quarters({ range, filter = {}, by }: SumOptions): Source {
  const { episodeId } = filter;
  const days =
    by === 'day' ? listDays(range).map((day) => ({ from: day, to: day })) : [{ from: range.from, to: range.to }];
  const stretches = days.map((day) => {
    const { from, to } = instantsOf({ ...day, timeZone: range.timeZone });
    return Prisma.sql`(CAST(${numberOfDay(day.from)} AS INTEGER), CAST(${quarterOf(from)} AS INTEGER),
      CAST(${quarterOf(to)} AS INTEGER))`;
  });
  const ofSite = episodeId === undefined && by !== 'episode';
  const episodes = ofSite ? Prisma.empty : Prisma.sql`AND ${episodesOf('r', filter, by)}`;
  return {
    from: Prisma.sql`FROM (VALUES ${Prisma.join(stretches)}) AS d
      JOIN activity_rollup r ON r.quarter >= d.column2 AND r.quarter < d.column3
      LEFT JOIN segment s ON s.id = r.segment_id
      WHERE 1 = 1 ${episodes} ${matching(filter)}`,
    key: by === 'day' ? Prisma.sql`d.column1` : keyOf(by, ofSegment(by)),
    visitors: ofSite ? Prisma.sql`CASE WHEN r.episode_id = ${SITE} THEN r.visitors ELSE 0 END` : VISITORS,
  };
}

/** @param value of the dimension, where one is told apart */
function keyOf(by: SumBy, value: Prisma.Sql): Prisma.Sql {
  switch (by) {
    case null:
      return Prisma.sql`''`;
    case 'day':
      return Prisma.sql`r.day`;
    case 'episode':
      return Prisma.sql`r.episode_id`;
    default:
      return value;
  }
}

/** Segment 0, of which nothing is known, has no row. */
const columnOf = (dimension: Dimension) => Prisma.sql`COALESCE(${Prisma.raw(`s.${dimension}`)}, '')`;

function ofSegment(by: SumBy): Prisma.Sql {
  const dimension = DIMENSIONS.find((name) => name === by);
  return dimension ? columnOf(dimension) : Prisma.sql`''`;
}

function matching(filter: ActivityFilter): Prisma.Sql {
  const conditions = DIMENSIONS.flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [Prisma.sql`AND ${columnOf(name)} = ${value}`];
  });
  return conditions.length > 0 ? Prisma.join(conditions, ' ') : Prisma.empty;
}
