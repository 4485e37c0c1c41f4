import type { Db } from '../db/client';
import { type GuestSummary, guestSummarySelect as select } from '../episodes/episode';
import { heard } from './filters';
import { foldName } from './fold-name';

/** Whom a text means. */
export type FoundGuest =
  | { ok: true; guest: GuestSummary }
  /** `candidates` are guests of whose names the text is a part, a few of them. */
  | { ok: false; reason: 'unknown' | 'ambiguous'; text: string; candidates: GuestSummary[] };

const CANDIDATES = 8;
/** No name is longer; characters. */
const LENGTH = 300;
/** What stands for other characters where a part of a text is looked for. No name has it. */
const PATTERN = /[%_\\]/;

/** The guest of a name, or of a slug, however it is written; a part of a name will do where it is one guest's alone. */
export async function findGuest(db: Db, text: string): Promise<FoundGuest> {
  const wanted = text.replaceAll('\0', '').slice(0, LENGTH);
  const folded = foldName(wanted);
  const exact = await db.guest.findFirst({
    where: { ...heard, OR: [{ foldedName: folded }, { slug: wanted }] },
    select,
  });
  if (exact) return { ok: true, guest: exact };
  const candidates =
    folded === '' || PATTERN.test(folded)
      ? []
      : await db.guest.findMany({
          where: { ...heard, foldedName: { contains: folded } },
          orderBy: { foldedName: 'asc' },
          take: CANDIDATES,
          select,
        });
  const [only] = candidates;
  if (only && candidates.length === 1) return { ok: true, guest: only };
  return { ok: false, reason: only ? 'ambiguous' : 'unknown', text: wanted, candidates };
}
