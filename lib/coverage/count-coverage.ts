import type { Db, Tx } from '../db/client';
import { GIVEN } from '../questions/given-answer';

/** What the published interviews have of things that a page counts over all of them. */
export type Coverage = {
  /** Standing questions by ID, and how many guests have answered each. */
  guestsByQuestion: ReadonlyMap<number, number>;
  /** The same, and how many answers to each there are. */
  answersByQuestion: ReadonlyMap<number, number>;
  /** With which characters the (folded) names begin of guests who are heard, in order, and of how many. */
  guestsByInitial: ReadonlyMap<string, number>;
  /** Topics by ID, and how many interviews are about each. */
  episodesByTopic: ReadonlyMap<number, number>;
};

type Counted<Key> = { key: Key; counted: number | bigint };

/** Counts all over again. A look at every published interview. */
export async function countCoverage(db: Db | Tx): Promise<Coverage> {
  // One after the other: a transaction has one connection.
  const questions = await db.$queryRaw<Counted<number>[]>`
    SELECT answer.question_id AS key, COUNT(DISTINCT episode_guest.guest_id) AS counted
    FROM answer
    JOIN episode ON episode.id = answer.episode_id
    JOIN episode_guest ON episode_guest.episode_id = episode.id
    WHERE answer.question_id IS NOT NULL AND ${GIVEN}
    GROUP BY answer.question_id`;
  const answers = await db.$queryRaw<Counted<number>[]>`
    SELECT answer.question_id AS key, COUNT(*) AS counted
    FROM answer
    JOIN episode ON episode.id = answer.episode_id
    WHERE answer.question_id IS NOT NULL AND ${GIVEN}
    GROUP BY answer.question_id`;
  const initials = await db.$queryRaw<Counted<string>[]>`
    SELECT substr(guest.folded_name, 1, 1) AS key, COUNT(DISTINCT guest.id) AS counted
    FROM guest
    JOIN episode_guest ON episode_guest.guest_id = guest.id
    JOIN episode ON episode.id = episode_guest.episode_id
    WHERE episode.status = 'published'
    GROUP BY 1 ORDER BY 1`;
  const topics = await db.$queryRaw<Counted<number>[]>`
    SELECT episode_topic.topic_id AS key, COUNT(*) AS counted
    FROM episode_topic
    JOIN episode ON episode.id = episode_topic.episode_id
    WHERE episode.status = 'published'
    GROUP BY episode_topic.topic_id`;
  return {
    guestsByQuestion: toMap(questions),
    answersByQuestion: toMap(answers),
    guestsByInitial: toMap(initials),
    episodesByTopic: toMap(topics),
  };
}

function toMap<Key>(rows: Counted<Key>[]): Map<Key, number> {
  return new Map(rows.map(({ key, counted }) => [key, Number(counted)]));
}
