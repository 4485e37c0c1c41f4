import type { Db } from '../db/client';
import { Prisma } from '../db/generated/sqlite/client';

/** How many guests have answered each standing question, or that one, in a published interview, by the question's ID. */
export async function countGuests(db: Db, questionId?: number): Promise<Map<number, number>> {
  const wanted =
    questionId === undefined
      ? Prisma.sql`answer.question_id IS NOT NULL`
      : Prisma.sql`answer.question_id = ${questionId}`;
  const rows = await db.$queryRaw<{ id: number; guests: number | bigint }[]>`
    SELECT answer.question_id AS id, COUNT(DISTINCT episode_guest.guest_id) AS guests
    FROM answer
    JOIN episode ON episode.id = answer.episode_id
    JOIN episode_guest ON episode_guest.episode_id = episode.id
    WHERE episode.status = 'published' AND ${wanted}
      AND answer.not_asked = false AND (answer.body <> '' OR answer.start_seconds IS NOT NULL)
    GROUP BY answer.question_id`;
  return new Map(rows.map(({ id, guests }) => [id, Number(guests)]));
}
