import type { Prisma } from '../db/generated/sqlite/client';
import { appearing } from '../episodes/filters';

/** Guests whom readers can hear; the others appear in drafts or removed interviews only, and nowhere on the site. */
export const heard = { appearances: { some: { episode: appearing } } } as const satisfies Prisma.GuestWhereInput;
