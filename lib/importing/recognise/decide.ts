import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Summary } from '../../episodes/parse-summary';
import type { ArchivePost } from '../archive-post';
import type { Becomes } from '../converted-post';
import type { ReadPost } from './read-post';

export type Decision = { becomes: Becomes; confidence: number; reasons: string[] };

/** From this sum of its marks on, a post is taken for an interview. */
const ENOUGH = 50;
const SUREST = 99;

type Mark = { weight: number; says: string };

/** What a post becomes by the marks that it carries. */
export function decide(post: ArchivePost, read: ReadPost, summary: Summary): Decision {
  if (isEmpty(read)) return { becomes: 'skip', confidence: 100, reasons: ['It is empty.'] };
  if (/(?:^|\/)readme(?:\.\w+)?$/i.test(post.sourceKey)) {
    return { becomes: 'skip', confidence: 90, reasons: ['Its name says that it is about the archive, not of it.'] };
  }
  if (post.kind === 'page') return { becomes: 'page', confidence: 95, reasons: ['It is a page in the archive.'] };
  const marks = listMarks(post, read, summary);
  const sum = marks.reduce((total, { weight }) => total + weight, 0);
  if (sum >= ENOUGH) {
    return { becomes: 'episode', confidence: Math.min(SUREST, sum), reasons: marks.map(({ says }) => says) };
  }
  if (
    /^about(?:\s+(?:me|us|this\s+(?:blog|site|series)|the\s+(?:blog|site|series|author)))?$/i.test(read.title.trim())
  ) {
    return { becomes: 'page', confidence: 80, reasons: ['Its title is that of a page about the site.'] };
  }
  const reasons = [
    ...marks.map(({ says }) => says),
    marks.length > 0 ? 'That is not enough for an interview.' : 'It has no mark of an interview.',
  ];
  return { becomes: 'article', confidence: Math.max(50, 95 - sum), reasons };
}

function listMarks(post: ArchivePost, { titleSays, hasScript, postId, video }: ReadPost, summary: Summary): Mark[] {
  const marks: Mark[] = [];
  if (hasScript) {
    const ids = postId === null ? 'the player’s script' : `the player’s script, with post ID “${postId}”`;
    marks.push({ weight: 60, says: `It carries ${ids}${video?.from === 'script' ? ` and video ${video.id}` : ''}.` });
  }
  if (titleSays.number !== null) {
    marks.push({ weight: titleSays.saysInterview ? 50 : 25, says: `Its title begins “${titleSays.prefix}”.` });
  } else if (titleSays.saysInterview) marks.push({ weight: 30, says: 'Its title says that it is an interview.' });
  if (video?.from === 'player') marks.push({ weight: 25, says: `It shows video ${video.id}.` });
  if (video?.from === 'source') marks.push({ weight: 30, says: `It is a post of video ${video.id}.` });
  if (video?.from === 'link') marks.push({ weight: 8, says: `It links to video ${video.id}.` });
  const asked = summary.questions.filter(({ asked: question }) => question.includes('?')).length;
  const answered = summary.questions.filter(({ answer }) => answer !== '').length;
  if (asked >= 3 && answered >= 2) marks.push({ weight: 35, says: `${asked} questions with answers under them.` });
  else if (asked >= 1 && answered >= 1)
    marks.push({ weight: 10, says: asked === 1 ? 'A question with an answer.' : `${asked} questions.` });
  const tag = post.tags.find((name) => /\binterviews?\b/i.test(name));
  if (tag) marks.push({ weight: 15, says: `It is tagged “${tag}”.` });
  return marks;
}

function isEmpty({ video, title, asArticle }: ReadPost): boolean {
  let hasPicture = false;
  visit(asArticle.tree, 'image', () => {
    hasPicture = true;
  });
  return title === '' && video === null && !hasPicture && textOf(asArticle.tree).trim() === '';
}
