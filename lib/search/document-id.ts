/** What can be found, in the order in which results that are as good as one another stand. */
export const searchKinds = ['episode', 'guest', 'question', 'article', 'answer', 'passage'] as const;

export type SearchKind = (typeof searchKinds)[number];

/** IDs of a kind are KIND_SIZE apart from those of the next; below 2⁵³, so that they are exact as numbers. */
const KIND_SIZE = 2 ** 40;

/** Parts of one episode; nobody has been asked more, and a passage is about 45 s long. */
const MOST_PARTS = 4096;

/** The ID of the document of an episode, guest, question or article. */
export function documentId(kind: Exclude<SearchKind, 'answer' | 'passage'>, sourceId: number): number {
  return searchKinds.indexOf(kind) * KIND_SIZE + sourceId;
}

/**
 * The ID of the document of a part of an episode: greater for newer episodes and, in one, for earlier parts, since results
 * that are as good as one another stand by falling ID. Null where the episode has too many parts.
 * @param position from 0
 */
export function partId(kind: 'answer' | 'passage', episodeId: number, position: number): number | null {
  if (position >= MOST_PARTS) return null;
  return searchKinds.indexOf(kind) * KIND_SIZE + episodeId * MOST_PARTS + (MOST_PARTS - 1 - position);
}

/** Both ends are in the range. */
export type IdRange = { first: number; last: number };

/** The IDs of all documents of these kinds, which must be neighbours. */
export function rangeOfKinds(first: SearchKind, last: SearchKind = first): IdRange {
  return { first: searchKinds.indexOf(first) * KIND_SIZE, last: (searchKinds.indexOf(last) + 1) * KIND_SIZE - 1 };
}

/** The IDs of an episode's answers, or passages. */
export function rangeOfParts(kind: 'answer' | 'passage', episodeId: number): IdRange {
  const first = searchKinds.indexOf(kind) * KIND_SIZE + episodeId * MOST_PARTS;
  return { first, last: first + MOST_PARTS - 1 };
}

export function kindOf(id: number): SearchKind {
  const kind = searchKinds[Math.floor(id / KIND_SIZE)];
  if (!kind) throw new Error(`${id} is no document's ID`);
  return kind;
}
