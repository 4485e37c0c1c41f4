import { parseSummaryTree } from '../episodes/parse-summary';
import type { StandingQuestion } from '../questions/match-question';
import type { ArchivePost } from './archive-post';
import { missingWords, type Words, wordsOfConverted } from './compare-words';
import { convertKnown } from './convert-known';
import type { Becomes, ConvertedPost } from './converted-post';
import { decide } from './recognise/decide';
import { listImages } from './recognise/list-images';
import { type PostRefusal, readPost } from './recognise/read-post';
import { toArticle } from './recognise/to-article';
import { toEpisode } from './recognise/to-episode';

export type ConvertContext = {
  /** As listStandingQuestions() has them. */
  questions: readonly StandingQuestion[];
  /** What an editor says that it becomes, whatever it looks like. */
  as?: Becomes;
  /** Whether its words were looked for before, as they are when a plan is made: it is a third of the work. */
  isChecked?: boolean;
};

/** Why a post's HTML is not read. */
export const REFUSALS: Record<PostRefusal, string> = {
  'too-long': 'Its HTML is longer than 1,000,000 characters.',
  'too-deep': 'Its HTML has more than 256 elements within one another.',
  'too-many-elements': 'Its HTML has more than 20,000 elements.',
  'too-many-lines': 'It has more than 30,000 lines.',
  'too-dense': 'A paragraph of it has more than 4,000 signs such as [ and *, which no page could show.',
  'too-many-attributes': 'An element of its HTML has more than 2,000 attributes.',
};

/**
 * What a post of an archive would be here: an interview where it carries the marks of one, an article or a page otherwise.
 * Nothing is saved, fetched or run. Each of its words is in what it becomes, in `leftover`, or named in `problems`.
 */
export function convertPost(post: ArchivePost, context: ConvertContext): ConvertedPost {
  const read = readPost(post);
  if (!read.ok) {
    return skip(['It can’t be read.'], [`${REFUSALS[read.reason]} Its original is kept as it was.`]);
  }
  if (post.known && (context.as ?? post.known.becomes) === post.known.becomes) {
    return convertKnown(post.known, context.questions);
  }
  const summary = parseSummaryTree(read.asEpisode.tree);
  const decision = decide(post, read, summary);
  const becomes = context.as ?? decision.becomes;
  const isCorrected = context.as !== undefined && context.as !== decision.becomes;
  const reasons = isCorrected ? ['An editor said so.', ...decision.reasons] : decision.reasons;
  if (becomes === 'skip') return skip(reasons, []);
  const { tree, words } = becomes === 'episode' ? read.asEpisode : read.asArticle;
  const common = { confidence: isCorrected ? 100 : decision.confidence, reasons, images: listImages(tree) };
  const converted: ConvertedPost =
    becomes === 'episode'
      ? { ...common, becomes, ...toEpisode(post, read, summary, context.questions) }
      : { ...common, becomes, ...toArticle(post, read, becomes) };
  const missing = context.isChecked ? [] : describeMissing(words, converted);
  const problems = [...read.problems, ...converted.problems, ...missing];
  return { ...converted, problems };
}

function skip(reasons: string[], problems: string[]): ConvertedPost {
  return { becomes: 'skip', confidence: 100, reasons, problems, leftover: null, images: [], content: null };
}

/** The last check: whether all words of the post are somewhere. */
function describeMissing(before: Words, converted: ConvertedPost): string[] {
  const missing = missingWords(before, wordsOfConverted(converted));
  if (missing.length === 0) return [];
  const named = [...new Set(missing)].slice(0, 20).join(', ');
  return [
    `${missing.length === 1 ? 'A word of it is' : `${missing.length} words of it are`} in no part of what it becomes: ${named}. Its original is kept.`,
  ];
}
