import { matchQuestion, type StandingQuestion } from '../questions/match-question';
import { readMarkdown } from '../texts/read-markdown';
import type { ConvertedAnswer, ConvertedPost, ImageReference } from './converted-post';
import type { KnownAnswer, KnownContent } from './known-content';
import { listImages } from './recognise/list-images';

/** What a post is of which its source knows what it is: the standing questions are found anew, all else is as it was. */
export function convertKnown(known: KnownContent, questions: readonly StandingQuestion[]): ConvertedPost {
  const common = { confidence: 100, leftover: null };
  if (known.becomes !== 'episode') {
    const { becomes, content } = known;
    return {
      ...common,
      becomes,
      content,
      reasons: [`It is ${becomes === 'page' ? 'a page' : 'an article'} there.`],
      problems: [],
      images: imagesOf([content.body]),
    };
  }
  const { answers: answersThere, ...content } = known.content;
  const answers = matchAll(answersThere, questions);
  const lost = answersThere.filter(({ question }, at) => question !== null && answers[at]?.match === null).length;
  const problems =
    lost === 0
      ? []
      : [
          `${lost === 1 ? 'A standing question of it is' : `${lost} standing questions of it are`} none here, and asked of this guest alone.`,
        ];
  const texts = [content.introduction, ...answers.map(({ body }) => body)];
  const reasons = ['It is an interview there.'];
  return {
    ...common,
    becomes: 'episode',
    content: { ...content, answers },
    reasons,
    problems,
    images: imagesOf(texts),
  };
}

function matchAll(answers: KnownAnswer[], questions: readonly StandingQuestion[]): ConvertedAnswer[] {
  const taken = new Set<number>();
  return answers.map(({ question, wording, ...answer }) => {
    const found = question === null ? null : matchQuestion(question, questions);
    // One question has one answer in an interview; one that is only like another is none of it.
    const match = found && found.confidence === 100 && !taken.has(found.questionId) ? found : null;
    if (match) taken.add(match.questionId);
    return { ...answer, asked: wording ?? question ?? '', match, isReworded: wording !== null && wording !== question };
  });
}

function imagesOf(texts: string[]): ImageReference[] {
  const images = texts.filter((text) => text.includes('![')).flatMap((text) => listImages(readMarkdown(text)));
  return [...new Map(images.map((image) => [image.reference, image])).values()];
}
