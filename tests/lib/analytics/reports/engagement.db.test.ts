import { randomUUID } from 'node:crypto';
import { beforeEach, expect } from 'vitest';
import type { WireEvent } from '@/lib/analytics/ingest/event-schema';
import { Recorder } from '@/lib/analytics/ingest/recorder';
import { dayOf } from '@/lib/analytics/reports/calendar';
import { getEpisodeSummary } from '@/lib/analytics/reports/get-episode-summary';
import { getLive } from '@/lib/analytics/reports/get-live';
import { getQuestionMatrix } from '@/lib/analytics/reports/get-question-matrix';
import { getReconciliation } from '@/lib/analytics/reports/get-reconciliation';
import { getRetention } from '@/lib/analytics/reports/get-retention';
import { getRetentionWithQuestions } from '@/lib/analytics/reports/get-retention-with-questions';
import { listDimensionActivity } from '@/lib/analytics/reports/list-dimension-activity';
import { foldWaiting } from '@/lib/analytics/rollups/fold-playbacks';
import type { Db } from '@/lib/db/client';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import {
  alex,
  glyph,
  NOON,
  postViewed,
  seeked,
  submission,
  videoEvent,
  visitorId,
} from '../../../factories/submission';
import { test } from '../../../fixtures/database';

const TODAY = { from: dayOf(NOON, 'UTC'), to: dayOf(NOON, 'UTC'), timeZone: 'UTC' };
const YESTERDAY = { ...TODAY, from: '2026-11-22', to: '2026-11-22' };

beforeEach<{ db: Db }>(async ({ db }) => {
  await seedSampleSeries(db, new Date('2026-01-01'));
  await db.episode.updateMany({ data: { durationSeconds: 100 } });
  await db.answer.updateMany({ data: { startSeconds: null } });
});

const idOf = async (db: Db, slug: string) => (await db.episode.findUniqueOrThrow({ where: { slug } })).id;

/** Has the answers to these standing questions begin at these seconds. */
async function setStarts(db: Db, episodeId: number, starts: Record<string, number>): Promise<void> {
  for (const [anchor, startSeconds] of Object.entries(starts)) {
    await db.answer.update({ where: { episodeId_anchor: { episodeId, anchor } }, data: { startSeconds } });
  }
}

type Play = {
  video?: typeof glyph;
  watched: [number, number][];
  rewatched?: [number, number, number][];
  entry?: number;
  position?: number;
  seeks?: number[];
  ended?: boolean;
  duration?: number;
};

function play({ video = glyph, seeks = [], ended = false, ...report }: Play): WireEvent[] {
  const session = randomUUID();
  const told = { duration: 100, watchTime: 60, ...video, ...report };
  return [
    videoEvent('Video played', session, video, { seq: 1, client_ts: NOON - 90_000 }),
    videoEvent('Video progress', session, told, { seq: 9, client_ts: NOON - 20_000 }),
    ...(ended ? [videoEvent('Video ended', session, video, { seq: 10, client_ts: NOON })] : []),
    ...seeks.map((to, index) =>
      seeked({ playSessionId: session, video, to }, { seq: 2 + index, client_ts: NOON - 80_000 }),
    ),
  ];
}

let visitors = 0;
async function record(
  db: Db,
  events: WireEvent[],
  place: { country: string; device: 'mobile' | '' } = { country: '', device: '' },
) {
  visitors += 1;
  const visitor = { current: visitorId(visitors), previous: null };
  await new Recorder(db, { forward: true }).record(submission(events, { visitor, place }));
}

test('retention tells of each second who watched it, again, jumped to it, stopped there', async ({ db }) => {
  const episodeId = await idOf(db, 'glyph-lefkowitz');
  await record(db, play({ watched: [[0, 50]], position: 50, rewatched: [[10, 20, 2]] }));
  await record(db, play({ watched: [[40, 100]], entry: 40, ended: true, position: 100, seeks: [60, 100, 101] }));
  const check = async () => {
    const retention = await getRetention(db, { episodeId, range: TODAY });
    expect(retention).toMatchObject({ plays: 2, durationSeconds: 100 });
    expect(retention.covered).toHaveLength(100);
    expect([0, 39, 40, 49, 50, 99].map((second) => retention.covered[second])).toEqual([1, 1, 2, 2, 1, 1]);
    expect([9, 10, 19, 20].map((second) => retention.watched[second])).toEqual([1, 3, 3, 1]);
    expect(retention.jumpIns.flatMap((count, second) => (count ? [[second, count]] : []))).toEqual([
      [40, 1],
      [60, 1],
    ]);
    expect(retention.stops.flatMap((count, second) => (count ? [[second, count]] : []))).toEqual([[50, 1]]);
    expect(await getRetention(db, { episodeId, range: null })).toEqual(retention);
    expect(await getRetention(db, { episodeId, range: { ...TODAY, timeZone: 'Asia/Kolkata' } })).toEqual(retention);
    expect((await getRetention(db, { episodeId, range: YESTERDAY })).plays).toBe(0);
  };
  await check();
  await foldWaiting(db, { max: 0, kept: 1 });
  await check();
  await foldWaiting(db, { max: 0, kept: 0 });
  await check();
});

test('without a duration by its editor a video is as long as most plays were told', async ({ db }) => {
  const episodeId = await idOf(db, 'glyph-lefkowitz');
  await db.episode.updateMany({ data: { durationSeconds: null } });
  for (const duration of [80, 604_800, 80]) await record(db, play({ watched: [[0, 604_800]], duration }));
  expect(await getRetention(db, { episodeId, range: null })).toMatchObject({ plays: 3, durationSeconds: 80 });
});

test('engagement is what was watched of each question’s stretch, by the start seconds as they stand', async ({
  db,
}) => {
  const episodeId = await idOf(db, 'glyph-lefkowitz');
  await setStarts(db, episodeId, { interests: 10, music: 60 });
  await record(db, play({ watched: [[10, 35]], position: 35, seeks: [61] }));
  await record(db, play({ watched: [[0, 100]], ended: true }));
  const { questions, retention } = await getRetentionWithQuestions(db, { episodeId, range: TODAY });
  expect(retention).toEqual(await getRetention(db, { episodeId, range: TODAY }));
  const [first, second] = questions;
  expect(first).toMatchObject({ startSeconds: 10, endSeconds: 60, engagement: 0.75, jumpIns: 0, stops: 1, heat: 0.75 });
  expect(second).toMatchObject({ startSeconds: 60, endSeconds: 100, engagement: 0.5, jumpIns: 1, stops: 0 });
  await setStarts(db, episodeId, { interests: 10, music: 35 });
  expect((await getRetentionWithQuestions(db, { episodeId, range: TODAY })).questions[0]).toMatchObject({
    endSeconds: 35,
    engagement: 1,
  });
});

test('a question is compared across guests', async ({ db }) => {
  const [a, b] = [await idOf(db, 'glyph-lefkowitz'), await idOf(db, 'alex-martelli')];
  await setStarts(db, a, { interests: 0, music: 50 });
  await setStarts(db, b, { interests: 0, music: 50 });
  await record(db, play({ watched: [[0, 50]] }));
  await record(db, play({ video: alex, watched: [[0, 25]] }));
  const matrix = await getQuestionMatrix(db, { range: TODAY });
  expect(matrix.episodes.map(({ number, guests }) => [number, guests.length])).toEqual([
    [16, 1],
    [19, 1],
  ]);
  const answer = await db.answer.findFirstOrThrow({ where: { episodeId: a, startSeconds: 0 } });
  const other = await db.answer.findFirstOrThrow({ where: { episodeId: b, startSeconds: 0 } });
  expect(answer.questionId).toBe(other.questionId);
  const ofQuestion = matrix.cells.filter(({ questionId }) => questionId === answer.questionId);
  expect(ofQuestion.map(({ episodeId, engagement }) => [episodeId, engagement])).toEqual([
    [b, 0.5],
    [a, 1],
  ]);
  expect(matrix.questions.find(({ id }) => id === answer.questionId)?.median).toBe(0.75);
  const { questions } = await getRetentionWithQuestions(db, { episodeId: a, range: TODAY });
  expect(questions[0]).toMatchObject({ engagement: 1, seriesMedian: 0.75 });
});

test('another interview counts for the median by the length that its plays were told, folded or not', async ({
  db,
}) => {
  const [a, b] = [await idOf(db, 'glyph-lefkowitz'), await idOf(db, 'alex-martelli')];
  await db.episode.update({ where: { id: b }, data: { durationSeconds: null } });
  for (const episodeId of [a, b]) await setStarts(db, episodeId, { interests: 0 });
  await record(db, play({ watched: [[0, 100]] }));
  await record(db, play({ video: alex, watched: [[0, 25]], rewatched: [[0, 10, 3]], duration: 50 }));
  const compare = async () => (await getRetentionWithQuestions(db, { episodeId: a, range: TODAY })).questions[0];
  expect(await compare()).toMatchObject({ engagement: 1, seriesMedian: 0.75 });
  await foldWaiting(db, { max: 0, kept: 0 });
  expect(await compare()).toMatchObject({ engagement: 1, seriesMedian: 0.75 });
});

test('a summary compares an episode with the series’ median', async ({ db }) => {
  const episodeId = await idOf(db, 'glyph-lefkowitz');
  await record(db, [postViewed(), ...play({ watched: [[0, 100]], ended: true })]);
  await record(db, [postViewed(alex.postID), ...play({ video: alex, watched: [[0, 50]], ended: true })]);
  const { current, median } = await getEpisodeSummary(db, { episodeId, range: TODAY });
  expect(current).toMatchObject({ plays: 1, endsPlayed: 1, endsSought: 0, averageViewed: 1 });
  expect(median).toMatchObject({ averageViewed: 0.75, endPlayedRate: 0.5, endSoughtRate: 0.5, playRate: 1 });
});

test('readers are told apart by where they come from, and any of it filters', async ({ db }) => {
  const from = (referrer: string, campaign?: string) => ({ ...postViewed(), context: { referrer, campaign } });
  await record(db, [from('www.news.example'), from('www.news.example')], { country: 'DE', device: 'mobile' });
  await record(db, [from('news.example', 'spring'), postViewed(alex.postID)], { country: 'FR', device: '' });
  const rows = async (filter?: object, range = TODAY) =>
    (await listDimensionActivity(db, { range, filter, dimension: 'referrer', limit: 5 })).rows.map((row) => [
      row.value,
      row.views,
      row.visitors,
    ]);
  for (const timeZone of ['UTC', 'Asia/Kolkata']) {
    const range = { ...TODAY, timeZone };
    expect(await rows(undefined, range)).toEqual([
      ['news.example', 3, 2],
      ['', 1, 0],
    ]);
    expect(await rows({ country: 'FR' }, range)).toEqual([
      ['news.example', 1, 1],
      ['', 1, 0],
    ]);
    expect(await rows({ episodeId: await idOf(db, 'alex-martelli') }, range)).toEqual([['', 1, 1]]);
    expect(await rows({ campaign: 'spring' }, range)).toEqual([['news.example', 1, 1]]);
  }
  const limited = await listDimensionActivity(db, { range: TODAY, dimension: 'device', limit: 1 });
  expect([limited.rows.length, limited.total]).toEqual([1, 2]);
});

test('live is who was here in the last five minutes, and where in the video who reported in the last one is', async ({
  db,
}) => {
  const episodeId = await idOf(db, 'glyph-lefkowitz');
  await setStarts(db, episodeId, { interests: 10 });
  await record(db, play({ watched: [[0, 50]], position: 50 }));
  await record(db, [postViewed(alex.postID, { client_ts: NOON - 240_000 })]);
  const live = await getLive(db, NOON + 30_000);
  expect(live.visitors).toBe(2);
  expect(live.episodes.map(({ number, visitors: count, watching }) => [number, count, watching.length])).toEqual([
    [19, 1, 1],
    [16, 1, 0],
  ]);
  expect(live.episodes[0]?.watching[0]).toMatchObject({ positionSeconds: 50, anchor: expect.any(String) });
  expect((await getLive(db, NOON + 50_000)).episodes[0]?.watching).toEqual([]);
  expect(await getLive(db, NOON + 600_000)).toEqual({ visitors: 0, episodes: [] });
});

test('reconciliation explains what became of every event', async ({ db }) => {
  await record(db, [postViewed(), ...play({ watched: [[0, 50]] })]);
  await new Recorder(db, { forward: false }).record(submission([postViewed()]));
  const rows = await getReconciliation(db, { range: TODAY, now: NOON });
  expect(rows.find(({ eventName }) => eventName === 'Post viewed')).toEqual({
    eventName: 'Post viewed',
    recorded: 2,
    queued: 1,
    acknowledged: 0,
    waiting: 1,
    sending: 0,
    dead: 0,
    notForwarded: 1,
  });
  expect(rows.find(({ eventName }) => eventName === 'Video progress')).toMatchObject({ recorded: 1, notForwarded: 1 });
  for (const row of rows) {
    expect(row.acknowledged + row.waiting + row.sending + row.dead + row.notForwarded).toBe(row.recorded);
  }
});
