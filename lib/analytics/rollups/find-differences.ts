import type { Db, Tx } from '../../db/client';
import { allPlaybacks } from '../playback/all-playbacks';
import { type Day, dayOf, dayOfNumber } from '../reports/calendar';
import { getEventHorizon } from '../retention/event-horizon';
import { type Segment, UNKNOWN } from '../segments/segment';
import { type ActivityCounts, type ActivityPlace, COUNTS, noCounts, QUARTER_MS } from './activity';
import { ALL_DAYS, addCurve, type Curve, decodeCurve, emptyCurve, TRACKS } from './curve';
import { CurveTally } from './curve-tally';
import { dailyRowsOf, keyOfPlace, type StoredDailyPlace } from './daily';
import { type DailyDeliveryRow, type DeliveryCounts, type DeliveryRow, dailyDeliveryOf } from './delivery';
import { getRollupDays, NONE_FOLDED, type RollupDays } from './folded-days';
import { type Recount, recountRollups } from './recount-rollups';
import { SiteCalendar } from './site-calendar';

/** One number of a rollup that is not what the events say. */
export type Difference = {
  table: 'activity_rollup' | 'daily_rollup' | 'curve_rollup' | 'delivery_rollup' | 'daily_delivery_rollup';
  /** Null for all days together. */
  day: Day | null;
  /** 0 is the whole site; null where the table has no episodes. */
  episodeId: number | null;
  /** Which row of that day: a quarter of an hour, a segment, a referrer, the name of an event. */
  row: string;
  measure: string;
  has: number;
  shouldHave: number;
};

type DifferentRow = Omit<Difference, 'measure' | 'has' | 'shouldHave'>;

export type Comparison = {
  events: number;
  differences: Difference[];
  /** Events from before this instant may be deleted, so rows from before were not compared; null where all were. */
  comparedFrom: number | null;
};

/**
 * Compares the rollups with a recount of the stored events. To be called in a snapshot, so that no event arrives between
 * the reading of one and the other.
 */
export async function findDifferences(db: Db | Tx): Promise<Comparison> {
  const horizon = await getEventHorizon(db);
  const days = (await getRollupDays(db)) ?? { calendar: new SiteCalendar('UTC'), ...NONE_FOLDED };
  const recount = await recountRollups(db, { from: horizon });
  const scope = { ...days, firstQuarter: horizon === null ? null : Math.ceil(horizon / QUARTER_MS) };
  return {
    events: recount.events,
    differences: [
      ...(await compareActivity(db, recount, scope)),
      ...(await compareDaily(db, recount, scope)),
      ...(await compareCurves(db, recount, scope)),
      ...(await compareDelivery(db, recount, scope)),
      ...(await compareDailyDelivery(db, recount, scope)),
    ],
    comparedFrom: horizon,
  };
}

type Scope = RollupDays & {
  /** Rows from before are not compared; null where all are. */
  firstQuarter: number | null;
};

/** The first day that is compared, whole. */
function firstDayOf({ calendar, firstQuarter }: Scope): number {
  return firstQuarter === null ? Number.NEGATIVE_INFINITY : calendar.dayOfQuarter(firstQuarter - 1) + 1;
}

async function compareActivity(
  db: Db | Tx,
  { activity }: Recount,
  { calendar, firstQuarter }: Scope,
): Promise<Difference[]> {
  const rows = await db.activityRollup.findMany({ where: { quarter: { gte: firstQuarter ?? 0 } } });
  const keyOf = (row: ActivityPlace) => `${row.quarter} ${row.episodeId} ${row.segmentId}`;
  return compareCounts(rows.map(toCounts), activity, keyOf, ({ quarter, episodeId, segmentId }) => ({
    table: 'activity_rollup',
    day: dayOf(quarter * QUARTER_MS, calendar.timeZone),
    episodeId,
    row: `${new Date(quarter * QUARTER_MS).toISOString()}, segment ${segmentId}`,
  }));
}

async function compareDaily(db: Db | Tx, { activity }: Recount, scope: Scope): Promise<Difference[]> {
  const first = firstDayOf(scope);
  const stored = (await db.dailyRollup.findMany()).filter(({ day }) => day >= first).map(toCounts);
  const segments = new Map<number, Segment>();
  for (const { id, ...segment } of await db.segment.findMany()) segments.set(id, segment);
  const recounted = dailyRowsOf(activity, scope, { get: (id) => segments.get(id) ?? UNKNOWN });
  return compareCounts<StoredDailyPlace>(
    stored,
    recounted.filter(({ day }) => day >= first),
    keyOfPlace,
    ({ dimension, day, episodeId, value }) => ({
      table: 'daily_rollup',
      day: dayOfNumber(day),
      episodeId,
      row: value === '' ? dimension : `${dimension} ${value}`,
    }),
  );
}

function toCounts<T extends { watchTimeSeconds: number }>({ watchTimeSeconds, ...row }: T) {
  return { ...row, watchTimeMs: Math.round(watchTimeSeconds * 1000) };
}

/** Compares rows by their keys; a row that is not there is one of noughts. */
function compareCounts<Place>(
  stored: readonly (ActivityCounts & Place)[],
  recounted: readonly (ActivityCounts & Place)[],
  keyOf: (place: Place) => string,
  rowOf: (place: Place) => DifferentRow,
): Difference[] {
  const pairs = new Map<string, { place: Place; has: ActivityCounts; shouldHave: ActivityCounts }>();
  for (const row of stored) pairs.set(keyOf(row), { place: row, has: row, shouldHave: noCounts() });
  for (const row of recounted) {
    const has = pairs.get(keyOf(row))?.has ?? noCounts();
    pairs.set(keyOf(row), { place: row, has, shouldHave: row });
  }
  return [...pairs.values()].flatMap(({ place, has, shouldHave }) =>
    COUNTS.flatMap((measure) => compare(rowOf(place), measure, has[measure], shouldHave[measure])),
  );
}

function compare(row: DifferentRow, measure: string, has: number, shouldHave: number): Difference[] {
  return has === shouldHave ? [] : [{ ...row, measure, has, shouldHave }];
}

/** What is stored counts together with the playbacks that wait to be put into the curves. */
async function compareCurves(db: Db | Tx, { playbacks }: Recount, scope: Scope): Promise<Difference[]> {
  const first = firstDayOf(scope);
  const waiting = new CurveTally(scope.calendar);
  for await (const { playback, inCurve } of allPlaybacks(db)) if (!inCurve) waiting.addPlayback(playback);
  const stored = new Curves();
  for (const { episodeId, day, curve } of waiting.entries()) addCurve(stored.at(episodeId, day), curve);
  for (const row of await db.curveRollup.findMany()) {
    addCurve(stored.at(row.episodeId, row.day), decodeCurve(row.plays, row.curve));
  }
  const recounted = new Curves();
  const tally = new CurveTally(scope.calendar);
  for (const playback of playbacks) tally.addPlayback(playback);
  for (const { episodeId, day, curve } of tally.entries()) {
    // Where events are gone, all days together are compared with the days as they are stored.
    if (day !== ALL_DAYS || scope.firstQuarter === null) addCurve(recounted.at(episodeId, day), curve);
  }
  if (scope.firstQuarter !== null) {
    for (const { episodeId, day, curve } of stored.all()) {
      if (day !== ALL_DAYS) addCurve(recounted.at(episodeId, ALL_DAYS), curve);
    }
  }
  const places = [...stored.all(), ...recounted.all()].filter(({ day }) => day === ALL_DAYS || day >= first);
  const distinct = new Map(places.map((place) => [`${place.episodeId} ${place.day}`, place]));
  return [...distinct.values()].flatMap(({ episodeId, day }) =>
    compareCurve({ episodeId, day }, stored.at(episodeId, day), recounted.at(episodeId, day)),
  );
}

/** Curves by episode and day, empty ones where there is none. */
class Curves {
  readonly #curves = new Map<string, { episodeId: number; day: number; curve: Curve }>();

  at(episodeId: number, day: number): Curve {
    const key = `${episodeId} ${day}`;
    const entry = this.#curves.get(key) ?? { episodeId, day, curve: emptyCurve() };
    this.#curves.set(key, entry);
    return entry.curve;
  }

  all() {
    return [...this.#curves.values()];
  }
}

function compareCurve(
  { episodeId, day }: { episodeId: number; day: number },
  has: Curve,
  shouldHave: Curve,
): Difference[] {
  const place = { table: 'curve_rollup', day: day === ALL_DAYS ? null : dayOfNumber(day), episodeId } as const;
  const plays = compare({ ...place, row: 'the curve' }, 'plays', has.plays, shouldHave.plays);
  const seconds = TRACKS.flatMap((track) =>
    [...new Set([...has[track].keys(), ...shouldHave[track].keys()])].flatMap((second) =>
      compare(
        { ...place, row: `second ${second}` },
        track,
        has[track].get(second) ?? 0,
        shouldHave[track].get(second) ?? 0,
      ),
    ),
  );
  return [...plays, ...seconds];
}

/** What was queued and acknowledged is not told by events, so it is not compared. */
async function compareDelivery(
  db: Db | Tx,
  { delivery }: Recount,
  { calendar, firstQuarter }: Scope,
): Promise<Difference[]> {
  const stored = await db.deliveryRollup.findMany({ where: { quarter: { gte: firstQuarter ?? 0 } } });
  const keyOf = (row: DeliveryRow) => `${row.quarter} ${row.eventName}`;
  return compareRecorded(stored, delivery, keyOf, ({ quarter, eventName }) => ({
    table: 'delivery_rollup',
    day: dayOf(quarter * QUARTER_MS, calendar.timeZone),
    episodeId: null,
    row: `${new Date(quarter * QUARTER_MS).toISOString()}, ${eventName}`,
  }));
}

async function compareDailyDelivery(db: Db | Tx, { delivery }: Recount, scope: Scope): Promise<Difference[]> {
  const first = firstDayOf(scope);
  const isCompared = ({ day }: DailyDeliveryRow) => day >= first;
  const stored = (await db.dailyDeliveryRollup.findMany()).filter(isCompared);
  const recounted = dailyDeliveryOf(delivery, scope).filter(isCompared);
  const keyOf = (row: DailyDeliveryRow) => `${row.day} ${row.eventName}`;
  return compareRecorded(stored, recounted, keyOf, ({ day, eventName }) => ({
    table: 'daily_delivery_rollup',
    day: dayOfNumber(day),
    episodeId: null,
    row: eventName,
  }));
}

function compareRecorded<Row extends DeliveryCounts>(
  stored: readonly Row[],
  recounted: readonly Row[],
  keyOf: (row: Row) => string,
  rowOf: (row: Row) => DifferentRow,
): Difference[] {
  const pairs = new Map(stored.map((row) => [keyOf(row), { row, has: row.recorded, shouldHave: 0 }]));
  for (const row of recounted) {
    const has = pairs.get(keyOf(row))?.has ?? 0;
    pairs.set(keyOf(row), { row, has, shouldHave: row.recorded });
  }
  return [...pairs.values()].flatMap(({ row, has, shouldHave }) => compare(rowOf(row), 'recorded', has, shouldHave));
}
