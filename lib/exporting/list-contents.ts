import type { Db, Tx } from '../db/client';
import { Prisma } from '../db/generated/sqlite/client';
import { TABLES } from './tables';

/** The tables that people know of, and what they call what is in them. */
const WORDS: Record<string, [one: string, many: string]> = {
  series: ['series', 'series'],
  episode: ['interview', 'interviews'],
  guest: ['guest', 'guests'],
  article: ['article or page', 'articles and pages'],
  image: ['picture', 'pictures'],
  event: ['event', 'events'],
  user: ['account', 'accounts'],
};

/** What a site has, in words, of the things that people know of. */
export async function countContents(db: Db | Tx): Promise<string[]> {
  const contents: string[] = [];
  for (const [name, words] of Object.entries(WORDS)) {
    const count = await countRows(db, name);
    if (count > 0) contents.push(`${count} ${words[count === 1 ? 0 : 1]}`);
  }
  return contents;
}

/** The same with everything else; nothing where a site is empty. What its server notes for itself does not count. */
export async function listContents(db: Db | Tx): Promise<string[]> {
  let others = 0;
  for (const { name } of TABLES) {
    if (name !== 'site_value' && !Object.hasOwn(WORDS, name)) others += await countRows(db, name);
  }
  const contents = await countContents(db);
  return others > 0 ? [...contents, `${others} other rows`] : contents;
}

async function countRows(db: Db | Tx, table: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: bigint }[]>`SELECT COUNT(*) AS count FROM ${Prisma.raw(`"${table}"`)}`;
  return Number(rows[0]?.count ?? 0);
}
