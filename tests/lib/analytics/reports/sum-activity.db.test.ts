import fc from 'fast-check';
import { expect } from 'vitest';
import { type ActivityFilter, DIMENSIONS, type Dimension } from '@/lib/analytics/reports/activity-filter';
import type { SumBy, SumOptions } from '@/lib/analytics/reports/activity-sources';
import { addDays, dayOf } from '@/lib/analytics/reports/calendar';
import { sumActivity } from '@/lib/analytics/reports/sum-activity';
import { type ActivityRow, noCounts, QUARTER_MS, quarterOf, SITE } from '@/lib/analytics/rollups/activity';
import { addActivity } from '@/lib/analytics/rollups/add-activity';
import { addDaily, dailyRowsOf } from '@/lib/analytics/rollups/daily';
import { foldDays } from '@/lib/analytics/rollups/fold-days';
import { getRollupDays } from '@/lib/analytics/rollups/folded-days';
import { makeRollups } from '@/lib/analytics/rollups/make-rollups';
import { setRollupZone } from '@/lib/analytics/rollups/rollup-zone';
import { SiteCalendar } from '@/lib/analytics/rollups/site-calendar';
import { type Segment, UNKNOWN } from '@/lib/analytics/segments/segment';
import { type Db, databaseKind } from '@/lib/db/client';
import { asSingleWriter } from '@/lib/db/single-writer';
import { NOON } from '../../../factories/submission';
import { test } from '../../../fixtures/database';

const DAY_MS = 86_400_000;
const LONG_DAY = Date.parse('2026-10-25T12:00Z');
const EPISODES = [1, 2];
/** Whose pairs of values would be mixed up, were they not kept apart. */
const SEGMENTS: (Segment & { id: number })[] = [
  { id: 0, ...UNKNOWN },
  { id: 1, referrer: '', country: 'DE', device: 'mobile', campaign: '' },
  { id: 2, referrer: 'news.example', country: 'DE', device: 'mobile', campaign: 'spring' },
  { id: 3, referrer: 'news.example', country: 'AT', device: 'desktop', campaign: 'DE spring' },
  { id: 4, referrer: 'news', country: '', device: 'desktop', campaign: ' DE spring' },
  { id: 5, referrer: 'search.example', country: 'DE', device: 'desktop', campaign: 'letter / email' },
];

const segmentOf = (id: number) => SEGMENTS.find((segment) => segment.id === id) ?? UNKNOWN;

/** Within a few days around the one on which clocks in Berlin go back. */
const activityRow = fc
  .record({
    quarter: fc.integer({ min: -200, max: 200 }).map((n) => quarterOf(LONG_DAY) + n),
    episodeId: fc.constantFrom(SITE, ...EPISODES),
    segmentId: fc.constantFrom(...SEGMENTS.map(({ id }) => id)),
    counts: fc.record({
      views: fc.nat(3),
      plays: fc.nat(3),
      watchTimeMs: fc.nat(100_000),
      viewedShare: fc.nat(10_000),
    }),
    visitors: fc.nat(2),
  })
  .map(
    ({ counts, visitors, ...place }): ActivityRow => ({
      ...place,
      ...noCounts(),
      ...(place.episodeId === SITE ? {} : counts),
      visitors,
    }),
  );
const dimensionFilter = fc.record(
  {
    referrer: fc.constantFrom('', 'news.example', 'nowhere.example'),
    country: fc.constantFrom('', 'DE'),
    device: fc.constantFrom('mobile', 'desktop'),
    campaign: fc.constantFrom('', 'spring', 'DE spring'),
    episodeId: fc.constantFrom(...EPISODES),
  },
  { requiredKeys: [] },
);
const question = fc.record({
  by: fc.constantFrom<SumBy>(null, 'day', 'episode', ...DIMENSIONS),
  filter: dimensionFilter,
  first: fc.integer({ min: -3, max: 3 }),
  days: fc.integer({ min: 1, max: 5 }),
});
const story = fc.record({
  /** Recorded before days are folded and after. */
  batches: fc.tuple(fc.array(activityRow, { minLength: 1, maxLength: 30 }), fc.array(activityRow, { maxLength: 10 })),
  now: fc.integer({ min: -2, max: 4 }).map((days) => LONG_DAY + days * DAY_MS),
  /** From how many rows of segments on a day is folded deeply, at first and later. */
  mostSegments: fc.tuple(fc.nat(6), fc.nat(6)),
  timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu'),
  questions: fc.array(question, { minLength: 10, maxLength: 10 }),
});

/** Adds to the rollups as the recorder does. */
function record(db: Db, rows: ActivityRow[]): Promise<void> {
  return asSingleWriter(db, 'recording', async (tx) => {
    const days = await getRollupDays(tx);
    if (!days) throw new Error('there is a zone');
    // One statement may not add to one row twice.
    for (const row of rows) await addActivity(tx, [row]);
    await addDaily(tx, dailyRowsOf(rows, days, { get: segmentOf }));
  });
}

async function startOver(db: Db, timeZone: string): Promise<void> {
  await db.activityRollup.deleteMany();
  await asSingleWriter(db, 'recording', async (tx) => {
    await setRollupZone(tx, timeZone);
    await makeRollups(tx, new SiteCalendar(timeZone));
  });
}

const isDimension = (by: SumBy): by is Dimension => DIMENSIONS.some((name) => name === by);

/** The same by going through all rows. */
function countOut(rows: readonly ActivityRow[], { range, filter = {}, by }: SumOptions) {
  const isOfSite = filter.episodeId === undefined && by !== 'episode';
  const sums = new Map<string, { views: number; visitors: number; watchTimeMs: number; viewedShare: number }>();
  for (const row of rows) {
    const day = dayOf(row.quarter * QUARTER_MS, range.timeZone);
    const segment = segmentOf(row.segmentId);
    if (day < range.from || day > range.to) continue;
    if (DIMENSIONS.some((name) => filter[name] !== undefined && filter[name] !== segment[name])) continue;
    if (!isOfSite && (row.episodeId === SITE || (filter.episodeId ?? row.episodeId) !== row.episodeId)) continue;
    const key = isDimension(by) ? segment[by] : by === 'day' ? day : by === 'episode' ? String(row.episodeId) : '';
    const sum = sums.get(key) ?? { views: 0, visitors: 0, watchTimeMs: 0, viewedShare: 0 };
    sum.views += row.views;
    sum.visitors += isOfSite && row.episodeId !== SITE ? 0 : row.visitors;
    sum.watchTimeMs += row.watchTimeMs;
    sum.viewedShare += row.viewedShare;
    sums.set(key, sum);
  }
  return sortedSums(sums);
}

async function ask(db: Db, options: SumOptions) {
  const sums = await sumActivity(db, options);
  return sortedSums(
    new Map(
      [...sums].map(([key, { views, visitors, watchTimeSeconds, viewedShare }]) => [
        key,
        {
          views,
          visitors,
          watchTimeMs: Math.round(watchTimeSeconds * 1000),
          viewedShare: Math.round(viewedShare * 10_000),
        },
      ]),
    ),
  );
}

/** Without those of nothing, which may have a row or none. */
function sortedSums<T extends Record<string, number>>(sums: Map<string, T>) {
  return [...sums].filter(([, sum]) => Object.values(sum).some((n) => n !== 0)).sort(([a], [b]) => (a < b ? -1 : 1));
}

test('every question has the answer of going through all rows, before days are folded, between and after', async ({
  db,
}) => {
  await db.segment.createMany({ data: SEGMENTS.filter(({ id }) => id !== 0) });
  await fc.assert(
    fc.asyncProperty(
      story,
      async ({ batches: [first, late], now, mostSegments: [most, mostLater], timeZone, questions }) => {
        await startOver(db, timeZone);
        const optionsOf = (at: (typeof questions)[number]): SumOptions => {
          const from = addDays('2026-10-25', at.first);
          return { range: { from, to: addDays(from, at.days - 1), timeZone }, filter: at.filter, by: at.by };
        };
        const answers = () => Promise.all(questions.map((at) => ask(db, optionsOf(at))));
        const expected = (rows: ActivityRow[]) => questions.map((at) => countOut(rows, optionsOf(at)));
        await record(db, first);
        expect(await answers()).toEqual(expected(first));
        while (await foldDays(db, now, most));
        expect(await answers()).toEqual(expected(first));
        await record(db, late);
        expect(await answers()).toEqual(expected([...first, ...late]));
        while (await foldDays(db, NOON, mostLater));
        expect(await answers()).toEqual(expected([...first, ...late]));
      },
    ),
    { numRuns: databaseKind(db) === 'sqlite' ? 25 : 10 },
  );
});

/** As the views of one segment are asked for in several ways. */
async function readOneEach(db: Db, questions: [SumBy, ActivityFilter][]): Promise<(number | undefined)[]> {
  const range = { from: '2026-10-25', to: '2026-10-25', timeZone: 'UTC' };
  const sums = await Promise.all(questions.map(([by, filter]) => sumActivity(db, { range, filter, by })));
  return sums.map((sum) => [...sum.values()][0]?.views);
}

const TWO_THINGS: [SumBy, ActivityFilter][] = [
  ['episode', { country: 'DE' }],
  ['campaign', { country: 'DE' }],
  ['country', { campaign: 'spring' }],
  ['day', { country: 'DE', device: 'mobile' }],
  ['referrer', { episodeId: 1 }],
  [null, { episodeId: 1, device: 'mobile' }],
];
const THREE_THINGS: [SumBy, ActivityFilter][] = [
  ['episode', { country: 'DE', device: 'mobile' }],
  ['campaign', { episodeId: 1, country: 'DE' }],
  ['day', { episodeId: 1, referrer: 'news.example', campaign: 'spring' }],
  ['country', { referrer: 'news.example', campaign: 'spring' }],
  [null, { referrer: 'news.example', country: 'DE', device: 'mobile' }],
];

test.for([
  { what: 'two things together are', day: 'folded', mostSegments: 99, questions: TWO_THINGS },
  { what: 'three things together are', day: 'folded deeply', mostSegments: 0, questions: THREE_THINGS },
])('$what read from segments on days that are not $day alone', async ({ mostSegments, questions }, { db }) => {
  await db.segment.createMany({ data: SEGMENTS.filter(({ id }) => id !== 0) });
  await startOver(db, 'UTC');
  const row = { ...noCounts(), quarter: quarterOf(LONG_DAY), segmentId: 2, views: 3 };
  await record(db, [
    { ...row, episodeId: 1 },
    { ...row, episodeId: SITE, views: 0, visitors: 1 },
  ]);
  const fives = questions.map(() => 5);
  await db.dailyRollup.updateMany({ where: { dimension: 'segment' }, data: { views: 5 } });
  expect(await readOneEach(db, questions)).toEqual(fives);
  while (await foldDays(db, NOON, mostSegments));
  await db.dailyRollup.updateMany({ where: { dimension: 'segment' }, data: { views: 7 } });
  expect(await readOneEach(db, questions)).toEqual(fives);
});

test('three things together are read from segments on days that are folded, but not deeply', async ({ db }) => {
  await db.segment.createMany({ data: SEGMENTS.filter(({ id }) => id !== 0) });
  await startOver(db, 'UTC');
  await record(db, [{ ...noCounts(), quarter: quarterOf(LONG_DAY), episodeId: 1, segmentId: 2, views: 3 }]);
  while (await foldDays(db, NOON));
  await db.dailyRollup.updateMany({ where: { dimension: 'segment' }, data: { views: 7 } });
  expect(await readOneEach(db, THREE_THINGS)).toEqual(THREE_THINGS.map(() => 7));
});
