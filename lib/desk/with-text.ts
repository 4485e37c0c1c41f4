import type { Db } from '../db/client';

/** Beyond this a search is none; it bounds what the database is handed. */
const MOST = 2_000;
const MAX_LENGTH = 200;

/** The tables of the desk's lists, and in what of a row a text is looked for. */
const QUERIES = {
  episode: (db, like) => db.$queryRaw<Row[]>`
    SELECT id FROM episode WHERE LOWER(title) LIKE ${like} ESCAPE '!' OR LOWER(slug) LIKE ${like} ESCAPE '!'
      OR LOWER(post_id) LIKE ${like} ESCAPE '!' OR LOWER(youtube_id) LIKE ${like} ESCAPE '!'
      OR EXISTS (SELECT 1 FROM episode_guest JOIN guest ON guest.id = episode_guest.guest_id
        WHERE episode_guest.episode_id = episode.id AND LOWER(guest.name) LIKE ${like} ESCAPE '!')
    ORDER BY id DESC LIMIT ${MOST}`,
  article: (db, like) => db.$queryRaw<Row[]>`
    SELECT id FROM article WHERE LOWER(title) LIKE ${like} ESCAPE '!' OR LOWER(slug) LIKE ${like} ESCAPE '!'
      OR LOWER(summary) LIKE ${like} ESCAPE '!' ORDER BY id DESC LIMIT ${MOST}`,
  guest: (db, like) => db.$queryRaw<Row[]>`
    SELECT id FROM guest WHERE folded_name LIKE ${like} ESCAPE '!' OR LOWER(name) LIKE ${like} ESCAPE '!'
      OR LOWER(headline) LIKE ${like} ESCAPE '!' OR LOWER(slug) LIKE ${like} ESCAPE '!' ORDER BY id DESC LIMIT ${MOST}`,
  redirect: (db, like) => db.$queryRaw<Row[]>`
    SELECT id FROM redirect WHERE LOWER(path) LIKE ${like} ESCAPE '!' OR LOWER(target) LIKE ${like} ESCAPE '!'
    ORDER BY hits DESC LIMIT ${MOST}`,
} as const satisfies Record<string, (db: Db, like: string) => Promise<Row[]>>;

type Row = { id: number };

/**
 * The rows of a list in which a text stands, upper and lower case alike (SQLite knows them of ASCII alone).
 * @returns a filter for them; none where no text is asked for
 */
export async function withText(db: Db, table: keyof typeof QUERIES, text: string): Promise<{ id?: { in: number[] } }> {
  const wanted = text.trim().toLowerCase().slice(0, MAX_LENGTH);
  if (wanted === '') return {};
  const like = `%${wanted.replace(/[!%_]/g, '!$&')}%`;
  const rows = await QUERIES[table](db, like);
  return { id: { in: rows.map(({ id }) => Number(id)) } };
}
