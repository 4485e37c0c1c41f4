import type { Tx } from '../db/client';
import { foldQuestion } from './match-question';
import { readStandingList } from './standing-list';

/** What an editor writes of a standing question. */
export type QuestionContent = {
  /** The canonical wording. */
  text: string;
  /** A few words, for tables and charts. */
  label: string;
  slug: string;
  isAsked: boolean;
  /** Other words by which it is known again in archives and pasted summaries. */
  wordings: string[];
};

export type QuestionRefusal =
  /** Another question has this address. */
  | { ok: false; reason: 'slug-taken' }
  /** An old address of something else leads on from here. */
  | { ok: false; reason: 'slug-redirects'; target: string | null }
  /** Another question is known by these words, so that nobody could tell which was asked. */
  | { ok: false; reason: 'words-taken'; words: string; by: { id: number; label: string } };

export const questionPath = (slug: string) => `/questions/${slug}`;

/**
 * Why a question can't be so, or null.
 * @param known the question that it is to be; null for a new one
 */
export async function refuseQuestion(
  tx: Tx,
  { text, slug, wordings }: QuestionContent,
  { seriesId, known }: { seriesId: number; known: { id: number; slug: string } | null },
): Promise<QuestionRefusal | null> {
  const bySlug = await tx.question.findUnique({ where: { slug }, select: { id: true } });
  if (bySlug && bySlug.id !== known?.id) return { ok: false, reason: 'slug-taken' };
  const redirect = await tx.redirect.findUnique({ where: { path: questionPath(slug) }, select: { target: true } });
  if (redirect && !(known && redirect.target === questionPath(known.slug))) {
    return { ok: false, reason: 'slug-redirects', target: redirect.target };
  }
  const others = (await readStandingList(tx, seriesId)).filter(({ id }) => id !== known?.id);
  for (const words of [text, ...wordings]) {
    const folded = foldQuestion(words);
    const by = others.find((other) => [other.text, ...other.wordings].some((it) => foldQuestion(it) === folded));
    if (by) return { ok: false, reason: 'words-taken', words, by: { id: by.id, label: by.label } };
  }
  return null;
}

/** Wordings that say something else than the text, and than one another, but for case and punctuation. */
export function distinctWordings(text: string, wordings: readonly string[]): string[] {
  const seen = new Set(['', foldQuestion(text)]);
  return wordings.filter((wording) => {
    const folded = foldQuestion(wording);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}
