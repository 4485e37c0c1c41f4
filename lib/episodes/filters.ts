import type { Prisma } from '../db/generated/sqlite/client';

/** The one meaning of “published”: readers, machines and ingest see these episodes and no others. */
export const published = { status: 'published' } as const satisfies Prisma.EpisodeWhereInput;

/** An answer that there is something of. Editors have the others laid out, to be answered; readers never see them. */
export const answered = {
  OR: [{ body: { not: '' } }, { startSeconds: { not: null } }],
} satisfies Prisma.AnswerWhereInput;
