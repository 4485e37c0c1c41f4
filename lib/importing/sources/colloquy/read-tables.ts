import { readRowsOfFile } from '../../../exporting/read-rows-of-file';
import { pathOfTable, type Row } from '../../../exporting/table';
import { TABLES } from '../../../exporting/tables';
import { UnreadableExport } from '../../../exporting/unreadable-export';
import type { ArchiveEntry } from '../../archive/archive';
import { Refusal } from '../../refusal';

/** Characters of all that is held; an interview's rows lie in files apart and have to be put together. */
const HELD = 64 * 1024 ** 2;

/** Rows by their number; those that belong to an interview or article by that one's number, in their order. */
export type Tables = {
  question: Map<number, Row>;
  guest: Map<number, Row>;
  topic: Map<number, Row>;
  episode: Map<number, Row>;
  article: Map<number, Row>;
  episode_guest: Map<number, Row[]>;
  answer: Map<number, Row[]>;
  recommended_link: Map<number, Row[]>;
  episode_topic: Map<number, Row[]>;
  article_topic: Map<number, Row[]>;
  /** By where they lead. */
  redirect: Map<string, Row[]>;
};

/** @throws Refusal where a file of rows is none, or there is more than can be held */
export async function readTables(files: Map<string, ArchiveEntry>, root: string): Promise<Tables> {
  let held = 0;
  const read = async (name: string, keep: (row: Row) => void) => {
    const table = TABLES.find((candidate) => candidate.name === name);
    const entry = table && files.get(root + pathOfTable(table));
    if (!table || !entry) throw new Refusal(`The export has no data/${name}.ndjson.`);
    try {
      for await (const rows of readRowsOfFile(table, entry.open())) {
        for (const row of rows) {
          held += sizeOf(row);
          if (held > HELD)
            throw new Refusal('The export is too large to be laid over another site: restore it into an empty one.');
          keep(row);
        }
      }
    } catch (error) {
      if (error instanceof UnreadableExport) throw new Refusal(error.detail, { cause: error });
      throw error;
    }
  };
  const numbered = async (name: string) => {
    const rows = new Map<number, Row>();
    await read(name, (row) => rows.set(Number(row.id), row));
    return rows;
  };
  const grouped = async <Key extends string | number>(name: string, keyOf: (row: Row) => Key) => {
    const rows = new Map<Key, Row[]>();
    await read(name, (row) => {
      const group = rows.get(keyOf(row));
      if (group) group.push(row);
      else rows.set(keyOf(row), [row]);
    });
    for (const group of rows.values()) group.sort((a, b) => Number(a.position) - Number(b.position));
    return rows;
  };
  const ofEpisode = ({ episode_id }: Row) => Number(episode_id);
  return {
    question: await numbered('question'),
    guest: await numbered('guest'),
    topic: await numbered('topic'),
    episode: await numbered('episode'),
    article: await numbered('article'),
    episode_guest: await grouped('episode_guest', ofEpisode),
    answer: await grouped('answer', ofEpisode),
    recommended_link: await grouped('recommended_link', ofEpisode),
    episode_topic: await grouped('episode_topic', ofEpisode),
    article_topic: await grouped('article_topic', ({ article_id }) => Number(article_id)),
    redirect: await grouped('redirect', ({ target }) => String(target ?? '')),
  };
}

/** Some characters are for the row itself, however little is in it. */
function sizeOf(row: Row): number {
  let size = 200;
  for (const cell of Object.values(row)) if (typeof cell === 'string') size += cell.length;
  return size;
}
