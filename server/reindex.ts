import { openDb } from '../lib/db/client';
import type { Env } from '../lib/env';
import type { SearchKind } from '../lib/search/document-id';
import { rebuildIndex } from '../lib/search/rebuild-index';

/** `npm run site -- reindex`: makes the index of search anew and says how much is in it. */
export async function reindex(env: Env, say: (line: string) => void): Promise<void> {
  const db = openDb(env.database);
  try {
    const began = performance.now();
    const counts = await rebuildIndex(db);
    const seconds = (performance.now() - began) / 1000;
    say(`Search has been indexed anew in ${seconds.toFixed(1)} s: ${listCounts(counts)}.`);
  } finally {
    await db.$disconnect();
  }
}

const WORDS: Record<SearchKind, [one: string, many: string]> = {
  episode: ['interview', 'interviews'],
  guest: ['guest', 'guests'],
  question: ['question', 'questions'],
  article: ['article', 'articles'],
  answer: ['answer', 'answers'],
  passage: ['passage of transcripts', 'passages of transcripts'],
};

function listCounts(counts: Record<SearchKind, number>): string {
  const parts = (Object.keys(WORDS) as SearchKind[]).map(
    (kind) => `${counts[kind]} ${WORDS[kind][counts[kind] === 1 ? 0 : 1]}`,
  );
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
