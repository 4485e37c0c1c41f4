import type { Db } from '../../db/client';
import { answered } from '../../episodes/filters';
import { findCurrentAnswer } from '../../episodes/find-current-answer';
import { SITE } from '../rollups/activity';

export type LiveViewer = {
  /** By the latest report, at most some seconds ago. */
  positionSeconds: number;
  /** The answer that is being given there; null before the first. */
  anchor: string | null;
  question: string | null;
};
export type LiveEpisode = {
  id: number;
  number: number;
  slug: string;
  title: string;
  visitors: number;
  watching: LiveViewer[];
};
export type Live = {
  /** With an event in the last five minutes. */
  visitors: number;
  episodes: LiveEpisode[];
};

/** facts.md: live is an event in the last 5 minutes. */
const LIVE_MS = 5 * 60_000;
/** A player reports each ten seconds. */
const WATCHING_MS = 60_000;

/**
 * Who is here, and who is watching what, right now? The episodes with the most visitors first.
 * @param now milliseconds since the epoch
 */
export async function getLive(db: Db, now: number): Promise<Live> {
  const [present, playbacks] = await Promise.all([
    db.$queryRaw<{ episode_id: number; visitors: number | bigint }[]>`
      SELECT episode_id, COUNT(*) AS visitors FROM visitor_day
      WHERE last_seen_at >= ${BigInt(now - LIVE_MS)} GROUP BY episode_id`,
    // Both values of in_curve are named for the sake of the index, which begins with it.
    db.$queryRaw<{ episode_id: number; position_seconds: number | null }[]>`
      SELECT episode_id, position_seconds FROM playback
      WHERE in_curve IN (false, true) AND last_event_at >= ${BigInt(now - WATCHING_MS)} AND played = true AND ended = false
      ORDER BY started_at, id`,
  ]);
  const visitors = new Map(present.map((row) => [row.episode_id, Number(row.visitors)]));
  const episodes = await db.episode.findMany({
    where: { id: { in: [...visitors.keys()] } },
    select: {
      id: true,
      number: true,
      slug: true,
      title: true,
      answers: { where: answered, include: { question: true } },
    },
  });
  return {
    visitors: visitors.get(SITE) ?? 0,
    episodes: episodes
      .map(({ answers, ...episode }) => ({
        ...episode,
        visitors: visitors.get(episode.id) ?? 0,
        watching: playbacks.flatMap((playback): LiveViewer[] => {
          if (playback.episode_id !== episode.id) return [];
          const positionSeconds = playback.position_seconds ?? 0;
          const answer = findCurrentAnswer(answers, positionSeconds);
          const question = answer && (answer.wording ?? answer.question?.text ?? null);
          return [{ positionSeconds, anchor: answer?.anchor ?? null, question }];
        }),
      }))
      .sort((a, b) => b.visitors - a.visitors || b.number - a.number),
  };
}
