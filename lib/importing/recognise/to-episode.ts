import type { Link, Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { divideUnanswered } from '../../episodes/match-summary';
import type { Summary } from '../../episodes/parse-summary';
import { matchQuestion, type StandingQuestion } from '../../questions/match-question';
import { toSlug } from '../../slug';
import { readMarkdown } from '../../texts/read-markdown';
import { parseVideoId } from '../../youtube/parse-video-id';
import type { ArchivePost } from '../archive-post';
import type { ConvertedAnswer, ConvertedEpisode } from '../converted-post';
import type { ReadPost } from './read-post';
import { listTopics } from './to-article';

export function toEpisode(post: ArchivePost, read: ReadPost, summary: Summary, questions: readonly StandingQuestion[]) {
  const { titleSays, video, postId } = read;
  const title = titleSays.rest || read.title || 'Untitled';
  const answers = matchAll(summary, questions);
  const content: ConvertedEpisode = {
    number: titleSays.number,
    slug:
      toSlug(titleSays.guests.map(({ name }) => name).join(' ')) ||
      toSlug(title) ||
      toSlug(post.slug ?? '') ||
      'untitled',
    title,
    introduction: summary.introduction,
    youtubeId: video?.id ?? '',
    postId,
    guests: titleSays.guests,
    answers,
    recommendedLinks:
      summary.recommendedLinks.length > 0 || answers.length > 0
        ? summary.recommendedLinks
        : linksOf(summary.introduction),
    topics: listTopics(post),
  };
  return { content, leftover: summary.leftover || null, problems: listProblems(content, summary) };
}

/** Each question with the standing one that it seems to be. One that is asked twice is so where it is nearest. */
function matchAll({ questions: asked }: Summary, questions: readonly StandingQuestion[]): ConvertedAnswer[] {
  const answers = asked
    .flatMap((question) => divideUnanswered(question, questions))
    .map(({ asked: wording, answer, startSeconds }): ConvertedAnswer => {
      return { asked: wording, match: matchQuestion(wording, questions), body: answer, startSeconds };
    });
  const best = new Map<number, ConvertedAnswer>();
  for (const answer of answers) {
    if (!answer.match) continue;
    const other = best.get(answer.match.questionId);
    if ((other?.match?.confidence ?? -1) < answer.match.confidence) best.set(answer.match.questionId, answer);
  }
  return answers.map((answer) =>
    answer.match && best.get(answer.match.questionId) !== answer ? { ...answer, match: null } : answer,
  );
}

/** Words of a link that say nothing without their sentence. */
const VAGUE = /^(?:here|there|this|that|it|link|look here|click here|see here|read more|more)$/i;
/** A sentence about the series itself, and whoever makes it. */
const OWN = /\b(?:interviews?|episodes?|series|subscribe|follow me|newsletter|channel)\b/i;

/** The links of a text that is little else, as what a guest recommends. */
function linksOf(markdown: string): ConvertedEpisode['recommendedLinks'] {
  const links = new Map<string, string>();
  visit(readMarkdown(markdown), 'paragraph', (paragraph: Paragraph) => {
    const sentence = textOf(paragraph).replace(/\s+/g, ' ').trim();
    if (OWN.test(sentence)) return;
    visit(paragraph, 'link', ({ url, children }: Link) => {
      const words = textOf({ type: 'paragraph', children }).replace(/\s+/g, ' ').trim();
      const label = VAGUE.test(words) ? sentence.slice(0, 120) : words;
      if (/^https?:\/\//i.test(url) && parseVideoId(url) === null && label !== '' && !links.has(url))
        links.set(url, label);
    });
  });
  return [...links].map(([url, label]) => ({ label, url }));
}

/** Sentences: what an editor has to look at. */
function listProblems({ number, guests, youtubeId, answers }: ConvertedEpisode, { leftover }: Summary): string[] {
  const proposed = answers.filter(({ match }) => match !== null && match.confidence < 100).length;
  const own = answers.filter(({ match }) => match === null).length;
  return [
    ...(number === null ? ['It names no number.'] : []),
    ...(guests.length === 0 ? ['Its title names no guest that could be told from the rest.'] : []),
    ...(youtubeId === '' ? ['It has no video.'] : []),
    ...(proposed > 0
      ? [`${count(proposed, 'question is', 'questions are')} worded otherwise than the standing one proposed.`]
      : []),
    ...(own > 0 ? [`${count(own, 'question is', 'questions are')} like none of the standing ones.`] : []),
    ...(leftover !== '' ? ['Some of the text belongs to no question and is kept apart.'] : []),
  ];
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
