import type { Db } from '../db/client';
import { rangeOfKinds } from './document-id';
import { letterSet } from './edit-distance';
import { getIndexVersion } from './index-version';
import { tokenise } from './tokenise';

/** Folded words of titles, names and questions of what is published, with how they are written and how often. */
export type Vocabulary = Map<string, { written: string; count: number; letters: number }>;

const known = new WeakMap<Db, { version: string; vocabulary: Vocabulary }>();

/** The words that a mistyped one may have been meant for: kept until the index changes. */
export async function readVocabulary(db: Db): Promise<Vocabulary> {
  const version = await getIndexVersion(db);
  const before = known.get(db);
  if (before?.version === version) return before.vocabulary;
  const { first } = rangeOfKinds('passage');
  const rows = await db.searchDocument.findMany({
    where: { id: { lt: BigInt(first) } },
    distinct: 'title',
    select: { title: true },
  });
  const vocabulary: Vocabulary = new Map();
  for (const { title } of rows) addWords(vocabulary, title);
  known.set(db, { version, vocabulary });
  return vocabulary;
}

function addWords(vocabulary: Vocabulary, text: string): void {
  for (const { word, start, end } of tokenise(text)) {
    const entry = vocabulary.get(word);
    if (entry) entry.count += 1;
    else
      vocabulary.set(word, {
        written: text.slice(start, end).replace(/['’]s$/iu, ''),
        count: 1,
        letters: letterSet(word),
      });
  }
}
