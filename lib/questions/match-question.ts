import { editDistance } from '../search/edit-distance';

/** A standing question, with every wording by which it is known. */
export type StandingQuestion = {
  id: number;
  /** The canonical wording. */
  text: string;
  wordings: string[];
};

export type QuestionMatch = {
  questionId: number;
  /** 0 to 100: 100 is the same wording but for case, accents, quotes and punctuation; less is a proposal. */
  confidence: number;
};

/** Below this, two wordings have no more in common than any two questions. */
const LEAST = 34;
/** Nothing but the same wording is certain. */
const MOST_OF_A_PROPOSAL = 95;
/** Two questions so near one another leave no telling which was meant. */
const LEAD = 6;
/** Longer texts are no question; words. */
const MOST_WORDS = 200;

/** Words that say next to nothing of what a question is about. */
const COMMON = new Set(
  `a about all also am an and any are as at be been being but by can come could did do does for from get give got had has
  have he her his how i if in into is it its just kind like made make many me might more most much my of on one or our out
  own right s she should so some t than that the their them then there these they thing things this those to up us very was
  way we were what when where which while who whom whose why will with would you your yours yourself now best please
  tell look want people feel free`.split(/\s+/),
);

/**
 * The standing question that somebody was asked in these words, or null where none is near. Reworded and misspelt ones are
 * proposed with how sure it is; whoever saves them decides.
 */
export function matchQuestion(asked: string, questions: readonly StandingQuestion[]): QuestionMatch | null {
  const folded = foldQuestion(asked);
  if (folded === '') return null;
  const same = questions.find(({ text, wordings }) => [text, ...wordings].some((it) => foldQuestion(it) === folded));
  if (same) return { questionId: same.id, confidence: 100 };
  return propose(wordsOf(folded), questions);
}

/** A question as it is compared: no difference of case, accents, quotes, punctuation or spacing. */
export function foldQuestion(text: string): string {
  return text
    .replace(/(?<=\p{L})['’‘ʼ´`](?=\p{L})/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

type Prepared = { known: { id: number; wordings: string[][] }[]; weigh: (word: string) => number };
/** An archive asks of the same questions thousands of times. */
const prepared = new WeakMap<readonly StandingQuestion[], Prepared>();

function prepare(questions: readonly StandingQuestion[]): Prepared {
  const before = prepared.get(questions);
  if (before) return before;
  const known = questions.map(({ id, text, wordings }) => ({
    id,
    wordings: [text, ...wordings].map((wording) => wordsOf(foldQuestion(wording))),
  }));
  const result = { known, weigh: weights(known.map(({ wordings }) => wordings.flat())) };
  prepared.set(questions, result);
  return result;
}

function propose(asked: string[], questions: readonly StandingQuestion[]): QuestionMatch | null {
  const { known, weigh } = prepare(questions);
  const scored = known
    .map(({ id, wordings }) => ({ id, score: Math.max(...wordings.map((words) => likeness(asked, words, weigh))) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best) return null;
  const confidence = Math.round(Math.min(best.score * 100, MOST_OF_A_PROPOSAL));
  const lead = confidence - Math.round((second?.score ?? 0) * 100);
  return confidence >= LEAST && lead >= LEAD ? { questionId: best.id, confidence } : null;
}

/** The different words of a folded question, without their endings, in its order. */
function wordsOf(folded: string): string[] {
  return [...new Set(folded.split(' ').slice(0, MOST_WORDS))].map((word) => (COMMON.has(word) ? word : stem(word)));
}

/** A word without the ending that its place in the sentence gave it; rough, and the same for both sides. */
function stem(word: string): string {
  const short = word.replace(/(?:ically|ations?|ings?|ers?|ed|ies|ical|ally|al|ly|es|s|e|y)$/, '');
  const stemmed = short.length >= 4 ? short : word.replace(/s$/, '');
  return stemmed.replace(/([^aeiou])\1$/, '$1');
}

/** What a word weighs: little where it is common, and the less the more of the questions have it. */
function weights(questions: string[][]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of questions) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => (COMMON.has(word) ? 0.05 : 1 / (counts.get(word) ?? 1));
}

/**
 * How alike two wordings are, 0 to 1: what they share of the one that says less, and of both. Who asks two things in
 * one, or leaves a half out, still asks the same.
 */
function likeness(a: string[], b: string[], weigh: (word: string) => number): number {
  const rest = new Set(b);
  let shared = 0;
  let sharedWords = 0;
  for (const word of a) {
    const match = rest.has(word) ? word : [...rest].find((other) => isMisspelling(word, other));
    if (match === undefined) continue;
    rest.delete(match);
    shared += weigh(match);
    if (!COMMON.has(match)) sharedWords += 1;
  }
  if (sharedWords === 0) return 0;
  const total = (words: string[]) => words.reduce((sum, word) => sum + weigh(word), 0);
  const [less, more] = [total(a), total(b)].sort((x, y) => x - y) as [number, number];
  const ofLess = shared / less;
  const ofBoth = (2 * shared) / (less + more);
  // One word in common is a hint; it takes more to be nearly sure.
  const enough = Math.min(1, 0.7 + 0.15 * (sharedWords - 1));
  return Math.min(1, (0.55 * ofLess + 0.45 * ofBoth) * enough);
}

function isMisspelling(a: string, b: string): boolean {
  if (COMMON.has(a) || COMMON.has(b)) return false;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return false;
  return editDistance(a, b, shorter < 7 ? 1 : 2) <= (shorter < 7 ? 1 : 2) || (shorter >= 5 && samePrefix(a, b));
}

/** Words of one root: techn-ology and techn-ologist. */
function samePrefix(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const needed = Math.max(5, shorter - 2);
  return a.slice(0, needed) === b.slice(0, needed);
}
