import { expect, test } from 'vitest';
import { eventSchema } from '@/lib/analytics/ingest/event-schema';
import { totalSeconds } from '@/lib/analytics/playback/intervals';
import { listDemoEpisodes } from '@/lib/demo/content/demo-episodes';
import { type SimulatedRequest, type Simulation, simulate } from '@/lib/demo/viewers/simulate';

const TO = Date.parse('2026-11-24T12:00:00Z');
const DAY_MS = 86_400_000;
const episodes = listDemoEpisodes().map(({ postId, youtubeId, durationSeconds, pull, answers }, index) => ({
  postId,
  youtubeId,
  duration: durationSeconds,
  publishedAt: TO - (24 - index) * 7 * DAY_MS,
  pull,
  answers: answers.map((answer) => ({ anchor: answer.question, start: answer.startSeconds, pull: answer.pull })),
}));
const simulation: Simulation = { seed: '1', viewers: 300, episodes, from: TO - 60 * DAY_MS, to: TO };
const requests = [...simulate(simulation)];
const events = requests.flatMap((request) => request.events);

test('everything that is told is of the wire format, with IDs of its own', () => {
  for (const event of events) expect(eventSchema.safeParse(event).success).toBe(true);
  for (const event of events.slice(0, 500)) expect(eventSchema.parse(event)).toEqual(event);
  expect(new Set(events.map((event) => event.event_id)).size).toBe(events.length);
});

test('requests come in order, within the time, and say when they were sent by the viewer’s own clock', () => {
  const times = requests.map(({ receivedAt }) => receivedAt);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times[0]).toBeGreaterThanOrEqual(simulation.from);
  expect(times.at(-1)).toBeLessThan(simulation.to);
  const isSkewed = ({ sentAt, receivedAt, viewer }: SimulatedRequest) => sentAt - receivedAt === viewer.clockSkew;
  expect(requests.every(isSkewed)).toBe(true);
});

test('a seed gives the same events again, another one others', () => {
  const few = { ...simulation, viewers: 20 };
  const ids = (given: Simulation) => [...simulate(given)].flatMap(eventIds);
  expect(ids(few)).toEqual(ids(few));
  expect(ids({ ...few, seed: '2' })).not.toEqual(ids(few));
});

test('nobody comes to an interview before it is out', () => {
  const published = new Map(episodes.map(({ postId, publishedAt }) => [postId, publishedAt]));
  for (const { events: told, receivedAt } of requests) {
    for (const event of told) {
      if (event.name === 'Post viewed') expect(receivedAt).toBeGreaterThanOrEqual(published.get(event.props.id) ?? 0);
    }
  }
});

test('a playback tells what a player would: more each time, within the video, and no faster than its clock', () => {
  const durations = new Map(episodes.map(({ postId, duration }) => [postId, duration]));
  const last = new Map<string, { watched: number; watchTime: number }>();
  const began = new Map<string, number>();
  for (const { event, at } of timed(requests)) {
    if (!('play_session_id' in event) || !event.play_session_id) continue;
    if (event.name === 'Video played') began.set(event.play_session_id, at);
    if (event.name !== 'Video progress' && event.name !== 'Video paused') continue;
    const { watched = [], watchTime = 0, position = 0, entry = 0, duration, postID } = event.props;
    expect(duration).toBe(durations.get(postID));
    expect(watched.some(([start, end]) => start <= entry && entry < end)).toBe(true);
    expect(watched.at(-1)?.[1]).toBeLessThanOrEqual(duration ?? 0);
    expect(position).toBeLessThanOrEqual(duration ?? 0);
    const before = last.get(event.play_session_id) ?? { watched: 0, watchTime: 0 };
    expect(totalSeconds(watched)).toBeGreaterThanOrEqual(before.watched);
    expect(watchTime).toBeGreaterThanOrEqual(before.watchTime);
    expect(watchTime).toBeLessThanOrEqual((at - (began.get(event.play_session_id) ?? at)) / 1000 + 3);
    last.set(event.play_session_id, { watched: totalSeconds(watched), watchTime });
  }
  expect(last.size).toBeGreaterThan(100);
});

test('viewers do what viewers do: most leave early, some see it all, jump, watch again, and come back', () => {
  const count = (name: string) => events.filter((event) => event.name === name).length;
  const views = count('Post viewed');
  const plays = count('Video played');
  expect(views).toBeGreaterThan(simulation.viewers);
  expect(plays / views).toBeGreaterThan(0.4);
  expect(plays / views).toBeLessThan(0.8);
  expect(count('Video ended') / plays).toBeGreaterThan(0.1);
  expect(count('Video ended') / plays).toBeLessThan(0.5);
  for (const name of ['Video seeked', 'Video paused', 'Question opened']) expect(count(name)).toBeGreaterThan(10);
  expect(events.some((event) => event.name === 'Video progress' && event.props.rewatched)).toBe(true);
  expect(new Set(events.flatMap(({ context }) => context?.referrer ?? [])).size).toBeGreaterThan(5);
  expect(new Set(requests.map(({ viewer }) => viewer.country)).size).toBeGreaterThan(8);
});

test('a new interview draws more on its first days than later', () => {
  const viewsOfDay = (index: number, day: number) => {
    const from = (episodes[index]?.publishedAt ?? 0) + day * DAY_MS;
    return requests.filter(
      ({ events: told, receivedAt }) =>
        receivedAt >= from &&
        receivedAt < from + DAY_MS &&
        told.some((event) => event.name === 'Post viewed' && event.props.id === episodes[index]?.postId),
    ).length;
  };
  const recent = [17, 18, 19, 20, 21];
  const sum = (day: number) => recent.reduce((total, index) => total + viewsOfDay(index, day), 0);
  expect(sum(0) + sum(1)).toBeGreaterThan(2 * (sum(8) + sum(9)));
});

function* timed(given: readonly SimulatedRequest[]) {
  for (const { events: told, viewer } of given) {
    for (const event of told) yield { event, at: event.client_ts - viewer.clockSkew };
  }
}

function eventIds({ events: told }: SimulatedRequest): string[] {
  return told.map((event) => event.event_id);
}
