import type { Prisma } from '../db/generated/sqlite/client';
import { EpisodeStatus } from '../db/generated/sqlite/enums';

/** The one meaning of “published”: what lists, feeds, search and other pages show to readers and machines. */
export const published = { status: 'published' } as const satisfies Prisma.EpisodeWhereInput;

/** Who knows its address reads it, and is counted: what is published, and what is unlisted, which nothing leads to. */
export const readable = { status: { in: ['published', 'unlisted'] } } satisfies Prisma.EpisodeWhereInput;

/**
 * The same of the episodes that guests and topics appear in. Told which status is meant, SQLite goes through all published
 * episodes for each guest, 7 s for 5,000 of them; told which are not, it goes through the guest's few.
 */
export const appearing = {
  status: { notIn: Object.values(EpisodeStatus).filter((status) => status !== published.status) },
} satisfies Prisma.EpisodeWhereInput;

/**
 * An answer that there is something of. Editors have the others laid out, to be answered, and those that were not asked;
 * readers never see them.
 */
export const answered = {
  notAsked: false,
  OR: [{ body: { not: '' } }, { startSeconds: { not: null } }],
} satisfies Prisma.AnswerWhereInput;
