import type { Prisma } from '../db/generated/sqlite/client';

/** The one meaning of “published”: readers, machines and ingest see these episodes and no others. */
export const published = { status: 'published' } as const satisfies Prisma.EpisodeWhereInput;
