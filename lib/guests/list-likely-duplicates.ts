import type { Db } from '../db/client';
import { editDistance } from '../search/edit-distance';

export type NamedGuest = { id: number; name: string; episodeCount: number };

/** Two guests who may be one: the one with more interviews second, since the other would be merged into them. */
export type LikelyDuplicate = { from: NamedGuest; into: NamedGuest };

type Candidate = NamedGuest & { folded: string; words: string[] };

/** Letters by which names differ that are the same name misspelt; short names are too near one another for that. */
const MOST_LETTERS = 2;
const SHORT = 6;

/** Guests whose names differ little: by a letter or two, by a middle name, by the order of their words. */
export async function listLikelyDuplicates(db: Db, { take }: { take: number }): Promise<LikelyDuplicate[]> {
  const rows = await db.guest.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, name: true, foldedName: true, _count: { select: { appearances: true } } },
  });
  const guests = rows.map(({ id, name, foldedName, _count }) => {
    const words = foldedName.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    return { id, name, episodeCount: _count.appearances, folded: words.join(' '), words };
  });
  const pairs = pairLikely(guests).slice(0, take);
  return pairs.map(([a, b]) => {
    const [into, from] = a.episodeCount >= b.episodeCount ? [a, b] : [b, a];
    return { from: toNamed(from), into: toNamed(into) };
  });
}

const toNamed = ({ id, name, episodeCount }: Candidate): NamedGuest => ({ id, name, episodeCount });

/** Compares those who share a word, or have but one: every guest with every other would be millions. */
function pairLikely(guests: Candidate[]): [Candidate, Candidate][] {
  const groups = new Map<string, Candidate[]>();
  for (const guest of guests) {
    for (const word of new Set(guest.words.length === 1 ? [''] : guest.words)) {
      const group = groups.get(word);
      if (group) group.push(guest);
      else groups.set(word, [guest]);
    }
  }
  const found = new Map<string, [Candidate, Candidate]>();
  for (const group of groups.values()) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        if (areLikely(a, b)) found.set(`${a.id} ${b.id}`, [a, b]);
      }
    }
  }
  return [...found.values()];
}

function areLikely(a: Candidate, b: Candidate): boolean {
  if ([...a.words].sort().join(' ') === [...b.words].sort().join(' ')) return true;
  // A number tells namesakes apart on purpose.
  if (/\d/.test(a.folded) || /\d/.test(b.folded)) return false;
  if (hasMiddleName(a, b) || hasMiddleName(b, a)) return true;
  if (Math.min(a.folded.length, b.folded.length) < SHORT) return false;
  return editDistance(a.folded, b.folded, MOST_LETTERS) <= MOST_LETTERS;
}

/** Whether one name is the other with something between its first word and its last. */
function hasMiddleName({ words: long }: Candidate, { words: short }: Candidate): boolean {
  if (short.length < 2 || long.length <= short.length) return false;
  return long[0] === short[0] && long.at(-1) === short.at(-1) && short.every((word) => long.includes(word));
}
