import { Prisma } from '../../db/generated/sqlite/client';
import { quarterOf, SITE } from '../rollups/activity';
import { BETWEEN, type Combination, nameOfCombination } from '../rollups/combinations';
import { type Stretch, type Stretches, without } from '../rollups/day-stretches';
import type { FoldedDays } from '../rollups/folded-days';
import { type ActivityFilter, DIMENSIONS, type Dimension } from './activity-filter';
import { type DayRange, instantsOf, listDays, numberOfDay } from './calendar';

/** What to tell apart: a day, an episode, a dimension, or nothing. */
export type SumBy = 'day' | 'episode' | Dimension | null;
export type SumOptions = { range: DayRange; filter?: ActivityFilter; by: SumBy };

/** Rows `r` of a rollup, what they are told apart by, and which of their visitors count. */
export type Source = { from: Prisma.Sql; key: Prisma.Sql; visitors: Prisma.Sql };

type DailyOptions = { period: Stretch; filter: ActivityFilter; by: SumBy };

/**
 * Rows of daily_rollup, of the narrowest dimensions that tell what is asked for. What takes two of them is there on the days
 * that are folded, what takes three on those that are folded deeply; on the others, and where it takes more, segments tell.
 */
export function daysOfSite(
  { range, filter = {}, by }: SumOptions,
  { foldedThrough, deeplyFolded }: FoldedDays,
): Source[] {
  const options = { period: { first: numberOfDay(range.from), last: numberOfDay(range.to) }, filter, by };
  const asked = DIMENSIONS.filter((name) => filter[name] !== undefined || by === name);
  const [only] = asked;
  const ofEpisode = by === 'episode' || filter.episodeId !== undefined;
  if (only === undefined) return [allOf(options)];
  const things = asked.length + (ofEpisode ? 1 : 0);
  if (things === 1) return [ofDimension(only, options)];
  const told: Stretches = things === 2 ? [{ first: 0, last: foldedThrough }] : things === 3 ? deeplyFolded : [];
  const { first, last } = options.period;
  // Days between that are not told so have no such rows.
  const period = { first: Math.max(first, told[0]?.first ?? last + 1), last: Math.min(last, told.at(-1)?.last ?? 0) };
  const untold = without(options.period, told);
  return [
    ...(period.first > period.last ? [] : [ofCombination(asked, { ...options, period, ofEpisode })]),
    ...(untold.length === 0 ? [] : [ofSegments(untold, options)]),
  ];
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

/**
 * Of the site, or of episodes. Where one of the dimensions is told apart, its values are those of its own narrower rows, so that
 * each row is found by its whole key.
 */
function ofCombination(
  dimensions: Combination,
  { period, filter, by, ofEpisode }: DailyOptions & { ofEpisode: boolean },
): Source {
  const told = dimensions.find((name) => name === by);
  const rows = isOf('r', nameOfCombination(dimensions, { ofEpisode }), period);
  // An episode's rows by one dimension are the narrowest there are.
  if (told !== undefined && dimensions.length === 1) {
    const from = seek(placesOf(period, filter, by), Prisma.sql`${rows} ${withValue('r', filter[told])}`);
    return { from, key: keyOf(by, Prisma.sql`r.value`), visitors: VISITORS };
  }
  const values = dimensions.map((name) =>
    name === told ? Prisma.sql`p.value` : Prisma.sql`CAST(${filter[name] ?? ''} AS TEXT)`,
  );
  const places =
    told === undefined
      ? placesOf(period, filter, by)
      : Prisma.sql`${isOf('p', ofEpisode ? nameOfCombination([told], { ofEpisode }) : told, period)}
          AND ${episodesOf('p', filter, by)} ${withValue('p', filter[told])}`;
  return {
    from: seek(places, Prisma.sql`${rows} AND r.value = ${Prisma.join(values, ` || '${BETWEEN}' || `)}`),
    key: keyOf(by, Prisma.sql`p.value`),
    visitors: VISITORS,
  };
}

/** As many rows as there are combinations of all dimensions on the days, of the episodes that are asked for. */
function ofSegments(days: Stretches, { filter, by }: Pick<DailyOptions, 'filter' | 'by'>): Source {
  const stretches = days.map(({ first, last }) => Prisma.sql`(CAST(${first} AS INTEGER), CAST(${last} AS INTEGER))`);
  return {
    from: Prisma.sql`FROM (VALUES ${Prisma.join(stretches)}) AS d
      CROSS JOIN daily_rollup p CROSS JOIN daily_rollup r LEFT JOIN segment s ON s.id = CAST(r.value AS INTEGER)
      WHERE p.dimension = 'all' AND p.day >= d.column1 AND p.day <= d.column2 AND ${episodesOf('p', filter, by)}
        AND r.dimension = 'segment' AND r.day = p.day AND r.episode_id = p.episode_id ${matching(filter)}`,
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
function placesOf(period: Stretch, filter: ActivityFilter, by: SumBy): Prisma.Sql {
  return Prisma.sql`${isOf('p', 'all', period)} AND ${episodesOf('p', filter, by)}`;
}

function isOf(rows: 'p' | 'r', dimension: string, { first, last }: Stretch): Prisma.Sql {
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
