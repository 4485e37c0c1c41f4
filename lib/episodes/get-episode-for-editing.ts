import type { Db, Tx } from '../db/client';
import type { EpisodeStatus } from '../db/generated/sqlite/enums';
import { type PictureView, pictureSelect } from '../media/picture';
import type { AnswerContent, EpisodeContent } from './episode-content';

/** An episode as an editor works on it. */
export type EpisodeForEditing = {
  id: number;
  revision: number;
  status: EpisodeStatus;
  publishedAt: Date | null;
  /** Only while it is scheduled. */
  scheduledFor: Date | null;
  updatedAt: Date;
  /** Whose it is; null where no account made it. */
  createdByUserId: string | null;
  poster: PictureView | null;
  /** Who saved it last, if that is known. */
  updatedBy: string | null;
  content: Omit<EpisodeContent, 'answers'> & { answers: (AnswerContent & { anchor: string })[] };
};

/** An episode, whatever its status, or null. */
export async function getEpisodeForEditing(db: Db | Tx, id: number): Promise<EpisodeForEditing | null> {
  const row = await db.episode.findUnique({
    where: { id },
    include: {
      updatedBy: { select: { name: true } },
      poster: { select: pictureSelect },
      guests: { orderBy: { position: 'asc' }, include: { guest: true } },
      answers: { orderBy: { position: 'asc' } },
      recommendedLinks: { orderBy: { position: 'asc' } },
      topics: { orderBy: { position: 'asc' }, include: { topic: { select: { name: true } } } },
    },
  });
  if (!row) return null;
  const { revision, status, publishedAt, scheduledFor, updatedAt, updatedBy } = row;
  const { number, slug, title, introduction, youtubeId, durationSeconds, postId } = row;
  return {
    id,
    revision,
    status,
    publishedAt,
    scheduledFor,
    updatedAt,
    createdByUserId: row.createdByUserId,
    poster: row.poster,
    updatedBy: updatedBy?.name ?? null,
    content: {
      number,
      slug,
      title,
      introduction,
      youtubeId,
      durationSeconds,
      postId,
      guests: row.guests.map(({ guest: { name, headline } }) => ({ name, headline })),
      answers: row.answers.map(({ anchor, questionId, wording, body, startSeconds, notAsked }) => ({
        anchor,
        questionId,
        wording,
        body,
        startSeconds,
        notAsked,
      })),
      recommendedLinks: row.recommendedLinks.map(({ label, url }) => ({ label, url })),
      topics: row.topics.map(({ topic }) => topic.name),
    },
  };
}
