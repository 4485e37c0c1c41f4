import type { Db } from '../db/client';
import { episodeSummaryInclude, toEpisodeSummary } from '../episodes/episode';
import { answered, appearing } from '../episodes/filters';
import { parseLinks } from '../links';
import { pictureSelect } from '../media/picture';
import { heard } from './filters';
import type { GuestView } from './guest';

/** Nobody has been interviewed more often than this; who is, has the newest shown. */
const APPEARANCES = 100;

/** The guest of at least one published interview at an address, or null. */
export async function getGuestBySlug(db: Db, slug: string): Promise<GuestView | null> {
  const row = await db.guest.findFirst({
    where: { slug, ...heard },
    include: {
      portrait: { select: pictureSelect },
      appearances: {
        where: { episode: appearing },
        orderBy: { episode: { number: 'desc' } },
        take: APPEARANCES,
        include: {
          episode: {
            include: {
              ...episodeSummaryInclude,
              answers: {
                where: answered,
                orderBy: { position: 'asc' },
                omit: { body: true },
                include: { question: true },
              },
            },
          },
        },
      },
    },
  });
  if (!row) return null;
  return {
    slug: row.slug,
    name: row.name,
    headline: row.headline,
    portrait: row.portrait,
    biography: row.biography,
    links: parseLinks(row.links),
    appearances: row.appearances.map(({ episode }) => ({
      ...toEpisodeSummary(episode),
      answers: episode.answers.map(({ anchor, wording, question, startSeconds }) => ({
        anchor,
        question: wording ?? question?.text ?? '',
        questionSlug: question?.slug ?? null,
        startSeconds,
      })),
    })),
  };
}
