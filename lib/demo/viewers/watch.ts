import type { Random } from '../random';
import { PageView, type TimedEvent } from './page-view';
import { PlaybackScript } from './playback-script';
import type { SimulatedAnswer, SimulatedEpisode } from './simulated-series';
import type { Visit } from './visits';

/** Seconds that an ordinary viewer stays with an ordinary answer, on average, before something else comes up. */
const STAY_SECONDS = 900;
/** Many find out in the first minute that it is not for them. */
const SETTLED_SECONDS = 60;
const UNSETTLED_STAY_SECONDS = 260;
/** Turns that a playback may take, so that each comes to an end. */
const MAX_TURNS = 80;

/** What a reader does at an episode's page, and the events that come of it, in order. */
export function watch(random: Random, { viewer, at, episode, context, isReturn }: Visit): TimedEvent[] {
  const { clockSkew: skew } = viewer;
  const page = new PageView(random, { postID: episode.postId, at, context, skew });
  page.wait(random.between(2, 20));
  if (!random.chance(isReturn ? 0.7 : 0.62)) {
    if (random.chance(0.2)) openQuestion(page, random.pick(byPull(episode)));
    return page.events;
  }
  const linked = random.chance(isReturn ? 0.3 : 0.13) ? random.pick(byPull(episode)) : null;
  if (linked && random.chance(0.6)) openQuestion(page, linked);
  const playback = new PlaybackScript(page, {
    youtubeID: episode.youtubeId,
    duration: episode.duration,
    rate: viewer.rate,
    entry: linked?.start ?? 0,
  });
  play(random, { page, playback, episode, patience: viewer.patience * (isReturn ? 1.3 : 1) });
  return page.events;
}

type Watching = { page: PageView; playback: PlaybackScript; episode: SimulatedEpisode; patience: number };

function play(random: Random, watching: Watching): void {
  const { playback, episode, page } = watching;
  for (let turn = 0; turn < MAX_TURNS && !playback.hasEnded; turn++) {
    const answer = answerAt(episode, playback.position);
    const end = endOf(episode, playback.position);
    const stay = random.wait(stayOf(watching, answer));
    if (playback.position + stay < end) {
      playback.playUntil(playback.position + stay);
      if (!jumpOn(random, watching)) break;
    } else {
      // Whoever does not care for an answer skips it once it has begun.
      if (answer && random.chance(0.1 / answer.pull ** 2)) {
        playback.playUntil(Math.min(end, playback.position + random.between(3, 25)));
        if (!playback.hasEnded && playback.position < end) playback.seekTo(end);
        continue;
      }
      playback.playUntil(end);
      if (answer && answer.pull > 1.2 && random.chance(0.07 * answer.pull)) watchAgain(random, playback, answer);
      if (random.chance(0.06)) playback.pauseFor(random.chance(0.1) ? random.wait(5_400) : random.wait(70));
    }
  }
  playback.finish();
  page.wait(1);
}

/** Not to the taste of the moment: some look for another answer, some for the end, most leave. */
function jumpOn(random: Random, { page, playback, episode }: Watching): boolean {
  if (random.chance(0.05)) {
    playback.seekTo(Math.max(playback.position, episode.duration - random.between(3, 25)));
    playback.playUntil(episode.duration);
    return false;
  }
  if (!random.chance(0.34)) {
    if (random.chance(0.4)) playback.pauseFor(random.wait(40));
    return false;
  }
  const answer = random.pick(byPull(episode));
  if (random.chance(0.7)) openQuestion(page, answer);
  page.wait(random.between(1, 4));
  playback.seekTo(answer.start);
  return true;
}

function watchAgain(random: Random, playback: PlaybackScript, answer: SimulatedAnswer): void {
  if (playback.hasEnded) return;
  const until = playback.position;
  playback.seekTo(random.chance(0.3) ? answer.start : Math.max(answer.start, until - random.between(10, 40)));
  playback.playUntil(until);
}

function stayOf({ playback, patience }: Watching, answer: SimulatedAnswer | null): number {
  const isUnsettled = playback.position < SETTLED_SECONDS;
  return (isUnsettled ? UNSETTLED_STAY_SECONDS : STAY_SECONDS) * patience * (answer?.pull ?? 1) ** 1.4;
}

function openQuestion(page: PageView, { anchor }: SimulatedAnswer): void {
  page.report({ name: 'Question opened', props: { postID: page.postID, anchor } });
  page.wait(1);
}

/** Favourites are asked for much more than the others. */
function byPull({ answers }: SimulatedEpisode): [SimulatedAnswer, number][] {
  return answers.map((answer) => [answer, answer.pull ** 2.5]);
}

function answerAt({ answers }: SimulatedEpisode, position: number): SimulatedAnswer | null {
  return answers.findLast(({ start }) => start <= position) ?? null;
}

/** Where what is playing at a position ends: at the next answer, in the first minute, or with the video. */
function endOf({ answers, duration }: SimulatedEpisode, position: number): number {
  const next = answers.find(({ start }) => start > position)?.start ?? duration;
  return position < SETTLED_SECONDS ? Math.min(next, SETTLED_SECONDS) : next;
}
