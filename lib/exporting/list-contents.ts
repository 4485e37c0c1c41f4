import type { Db, Tx } from '../db/client';
import { Prisma } from '../db/generated/sqlite/client';
import { TABLES } from './tables';

/** The tables that people know of, and what they call what is in them. */
const WORDS: Record<string, [one: string, many: string]> = {
  user: ['account', 'accounts'],
  series: ['series', 'series'],
  episode: ['interview', 'interviews'],
  guest: ['guest', 'guests'],
  article: ['article', 'articles'],
  image: ['picture', 'pictures'],
  event: ['event', 'events'],
};

/** What a site has, in words; nothing where it is empty. What its server notes for itself does not count. */
export async function listContents(db: Db | Tx): Promise<string[]> {
  const contents: string[] = [];
  let others = 0;
  for (const { name } of TABLES) {
    if (name === 'site_value') continue;
    const rows = await db.$queryRaw<{ count: bigint }[]>`SELECT COUNT(*) AS count FROM ${Prisma.raw(`"${name}"`)}`;
    const count = Number(rows[0]?.count ?? 0);
    const words = WORDS[name];
    if (words && count > 0) contents.push(`${count} ${words[count === 1 ? 0 : 1]}`);
    if (!words) others += count;
  }
  return others > 0 ? [...contents, `${others} other rows`] : contents;
}
