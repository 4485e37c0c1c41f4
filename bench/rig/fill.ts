import { foldDays } from '@/lib/analytics/rollups/fold-days';
import type { Db } from '@/lib/db/client';
import { addDemoSeries } from '@/lib/demo/add-demo-series';
import { Random } from '@/lib/demo/random';
import { recordSimulation } from '@/lib/demo/record-simulation';
import { type SimulatedRequest, type Simulation, simulate } from '@/lib/demo/viewers/simulate';
import type { SimulatedEpisode } from '@/lib/demo/viewers/simulated-series';
import { makeViewer } from '@/lib/demo/viewers/viewer';
import { watch } from '@/lib/demo/viewers/watch';

const DAY_MS = 86_400_000;
export const DAYS = 90;
/** Viewers whose events are counted to know how many viewers make so many events. */
const SAMPLE = 1_000;
const TELL_EVERY_MS = 20_000;

export type Fill = { events: number; seconds: number };

/** Puts the demo's series in and as many viewers of 90 days as make about this many events. */
export async function fillWithViewers(db: Db, events: number, now: number): Promise<Fill> {
  const added = await addDemoSeries(db, { days: DAYS }, new Date(now));
  if (!added.ok) throw new Error('There is a demo already');
  const simulation = { seed: 'bench', episodes: added.episodes, from: now - DAYS * DAY_MS, to: now };
  const each = countEvents({ ...simulation, viewers: SAMPLE }) / SAMPLE;
  return record(db, simulate({ ...simulation, viewers: Math.round(events / each) }), events);
}

/**
 * Puts in plays of one interview of an hour, each told by three reports at most: what a retention curve costs to read is
 * a matter of plays and of the length of the video.
 */
export async function fillWithPlays(db: Db, plays: number, now: number): Promise<Fill & { episodeId: number }> {
  const row = await db.episode.findFirstOrThrow({ where: { series: { isDemo: true } }, include: { answers: true } });
  await db.episode.update({ where: { id: row.id }, data: { durationSeconds: 3_600 } });
  for (const [index, { id }] of row.answers.entries()) {
    await db.answer.update({ where: { id }, data: { startSeconds: index * 400 } });
  }
  const episode: SimulatedEpisode = {
    postId: row.postId,
    youtubeId: row.youtubeId,
    duration: 3_600,
    publishedAt: 0,
    pull: 1,
    answers: row.answers.map(({ anchor }, index) => ({ anchor, start: index * 400, pull: 1 + (index % 3) / 3 })),
  };
  const requests = Array.from({ length: plays }, (_, n) => onePlay(episode, n, now)).sort(
    (a, b) => a.receivedAt - b.receivedAt,
  );
  return { ...(await record(db, requests, plays * 3)), episodeId: row.id };
}

function onePlay(episode: SimulatedEpisode, n: number, now: number): SimulatedRequest {
  const random = new Random(`an hour ${n}`);
  const viewer = { ...makeViewer(random, 10_000_000 + n), clockSkew: 0 };
  const at = Math.round(now - random.next() * (DAYS - 1) * DAY_MS - DAY_MS / 2);
  for (;;) {
    const told = watch(random, { viewer, at, episode, context: undefined, isReturn: false });
    const played = told.find(({ event }) => event.name === 'Video played');
    const last = told.findLast(({ event }) => event.name === 'Video progress' || event.name === 'Video paused');
    const ended = told.find(({ event }) => event.name === 'Video ended');
    if (!played || !last) continue;
    const receivedAt = (ended ?? last).at;
    return {
      viewer,
      events: [played, last, ...(ended ? [ended] : [])].map(({ event }) => event),
      sentAt: receivedAt,
      receivedAt,
    };
  }
}

function countEvents(simulation: Simulation): number {
  let events = 0;
  for (const request of simulate(simulation)) events += request.events.length;
  return events;
}

async function record(db: Db, requests: Iterable<SimulatedRequest>, expected: number): Promise<Fill> {
  const began = performance.now();
  let told = began;
  const events = await recordSimulation(db, { requests, seed: 'bench' }, (progress) => {
    if (performance.now() - told > TELL_EVERY_MS) {
      told = performance.now();
      const rate = Math.round((progress.events * 1000) / (told - began));
      console.log(`  ${progress.events} of about ${expected} events, ${rate} a second`);
    }
    return true;
  });
  while (await foldDays(db, Date.now()));
  return { events, seconds: (performance.now() - began) / 1000 };
}
