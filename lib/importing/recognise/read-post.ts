import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { foldName } from '../../guests/fold-name';
import { htmlToMdast } from '../../texts/html-to-mdast';
import { type HtmlRefusal, parseHtml } from '../../texts/parse-html';
import { readMarkdown } from '../../texts/read-markdown';
import { readPlainText } from '../../texts/read-plain-text';
import { recogniseFormat } from '../../texts/read-text';
import type { ArchivePost } from '../archive-post';
import { readableText, type Words, wordsOf } from '../compare-words';
import { autoParagraphs } from './auto-paragraphs';
import { findVideosInHtml, findVideosInText, removePlayers } from './find-videos';
import { cutRanges, findPastedScripts, readScripts } from './pasted-script';
import { type ReadTitle, readTitle } from './read-title';
import { cutFromTree, visibleText } from './visible-text';

export type PostRefusal = HtmlRefusal | 'too-many-lines' | 'too-dense';

/** Lines of a text. A book has fewer. */
const MOST_LINES = 30_000;
/** Signs of Markdown, and line ends, in one paragraph. Its readers weigh each against all others. */
const MOST_SIGNS = 4_000;

/** A post as it was understood. */
export type ReadPost = {
  /** As it stood, or as the text's first line has it. */
  title: string;
  titleSays: ReadTitle;
  video: { id: string; from: 'script' | 'source' | 'player' | 'link' } | null;
  hasScript: boolean;
  /** As the script sent it. */
  postId: string | null;
  /** Sentences. */
  problems: string[];
  /** The text as an interview has it, where its video has a place of its own. */
  asEpisode: ReadText;
  /** The text as it is, its players links. */
  asArticle: ReadText;
};

export type ReadText = {
  /** Without the title and scripts. */
  tree: Root;
  /** Each word that must be found again, the title's too. */
  words: Words;
};

/** A text before anything is concluded from it. */
type Body = {
  youtubeId: string | null;
  postId: string | null;
  hasScript: boolean;
  players: string[];
  links: string[];
  problems: string[];
  /** @param withoutVideo the ID of the video whose player is left out; null for none */
  read: (withoutVideo: string | null) => ReadText;
};

export function readPost(post: ArchivePost): ({ ok: true } & ReadPost) | { ok: false; reason: PostRefusal } {
  const body = readBody(post);
  if ('reason' in body) return { ok: false, reason: body.reason };
  const video = chooseVideo(post, body);
  const whole = body.read(null);
  if (isTooDense(whole.tree)) return { ok: false, reason: 'too-dense' };
  const article = withTitle(whole, post.title);
  const titleSays = readTitle(article.title, [...(body.postId === null ? [] : [body.postId]), ...post.tags]);
  const isShown = video !== null && [...body.players, ...body.links].includes(video.id);
  const episode = isShown ? withTitle(body.read(video.id), post.title) : { ...article, words: new Map(article.words) };
  // The number and the guest say what the words in front of them said.
  for (const [word, count] of wordsOf(titleSays.prefix)) add(episode.words, word, -count);
  const problems = [...body.problems];
  if (body.hasScript && body.youtubeId === null) {
    problems.push('The player’s script is in it, but no video’s ID could be read out of that.');
  }
  const shown = new Set([...post.youtubeIds, ...body.players]).size;
  if (shown > 1)
    problems.push(`It shows ${shown} videos. The interview’s is taken to be ${video?.id}; the others are links.`);
  return {
    ok: true,
    title: article.title,
    titleSays,
    video,
    hasScript: body.hasScript,
    postId: body.postId,
    problems,
    asEpisode: episode,
    asArticle: article,
  };
}

function chooseVideo(post: ArchivePost, { youtubeId, players, links }: Body): ReadPost['video'] {
  if (youtubeId) return { id: youtubeId, from: 'script' };
  const [given] = post.youtubeIds;
  if (given) return { id: given, from: 'source' };
  if (players[0]) return { id: players[0], from: 'player' };
  return links[0] ? { id: links[0], from: 'link' } : null;
}

// ─── The text ───────────────────────────────────────────────────────────────

function readBody(post: ArchivePost): Body | { reason: PostRefusal } {
  if (post.html !== null) return readHtmlBody(post.html);
  const text = (post.text ?? '').replace(/\r\n?/g, '\n');
  if (countLines(text) > MOST_LINES) return { reason: 'too-many-lines' };
  const isMarkdown = /\.(?:md|markdown|mdown)$/i.test(post.sourceKey);
  const format = isMarkdown ? 'markdown' : recogniseFormat(text);
  if (format === 'html') return readHtmlBody(text);
  if (format === 'markdown' && text.split(/\n[^\S\n]*\n/).some(isDense)) return { reason: 'too-dense' };
  const { ranges, ...ids } = findPastedScripts(format === 'markdown' ? withoutListings(text) : text);
  const kept = cutRanges(text, ranges);
  return {
    ...ids,
    ...findVideosInText(kept),
    hasScript: ranges.length > 0,
    problems: [],
    read: () => {
      const tree = format === 'markdown' ? readMarkdown(kept) : readPlainText(kept);
      return { tree, words: wordsOf(format === 'markdown' ? readableText(tree) : kept) };
    },
  };
}

function countLines(text: string): number {
  return text.match(/\n/g)?.length ?? 0;
}

function isDense(paragraph: string): boolean {
  return (paragraph.match(/[\n*_[\]~`&|<>]/g)?.length ?? 0) > MOST_SIGNS;
}

/** Whether a paragraph, heading or cell has more signs than a reader of Markdown takes in seconds. */
function isTooDense(tree: Root): boolean {
  let found = false;
  visit(tree, (node) => {
    if (found || node.type === 'code') return found ? EXIT : SKIP;
    if (node.type === 'text') found = isDense(node.value);
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
    found = isDense(textOf(node)) || node.children.length > MOST_SIGNS;
    return SKIP;
  });
  return found;
}

/** Blanks listings, so that an article that explains the script keeps it. */
function withoutListings(markdown: string): string {
  return markdown.replace(/^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1.*$/gm, (listing) => listing.replace(/[^\n]/g, ' '));
}

function readHtmlBody(html: string): Body | { reason: PostRefusal } {
  const parsed = parseHtml(autoParagraphs(html));
  if (!parsed.ok) return { reason: parsed.reason };
  const { tree } = parsed;
  const shown = visibleText(tree, false);
  const pasted = findPastedScripts(shown.text);
  cutFromTree(tree, shown, pasted.ranges);
  const source = scriptsOf(tree);
  const own = readScripts(source);
  return {
    youtubeId: own.youtubeId ?? pasted.youtubeId,
    postId: own.postId ?? pasted.postId,
    hasScript: pasted.ranges.length > 0 || /youtube_?ID|YT\s*\.\s*Player|mixpanel\s*\.\s*track/i.test(source),
    ...findVideosInHtml(tree),
    problems: describeUnsaid(tree),
    read: (withoutVideo) => {
      const copy = structuredClone(tree);
      if (withoutVideo !== null) removePlayers(copy, withoutVideo);
      const words = wordsOf(visibleText(copy, true).text);
      return { words, tree: htmlToMdast(copy) };
    },
  };
}

function scriptsOf(tree: HtmlRoot): string {
  const sources: string[] = [];
  visit(tree, 'element', ({ tagName, children }) => {
    if (tagName === 'script')
      sources.push(children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
  });
  return sources.join('\n');
}

/** Sentences about what Markdown has no words for. */
function describeUnsaid(tree: HtmlRoot): string[] {
  const counts = { inline: 0, form: 0, drawing: 0 };
  visit(tree, 'element', ({ tagName, properties: { src } }) => {
    if (tagName === 'img' && /^\s*data:/i.test(String(src ?? ''))) counts.inline += 1;
    if (tagName === 'form') counts.form += 1;
    if (tagName === 'svg' || tagName === 'canvas' || tagName === 'math') counts.drawing += 1;
  });
  return [
    ...(counts.inline > 0 ? ['A picture that is written into the text itself is left out.'] : []),
    ...(counts.form > 0 ? ['A form is left out; its words stay.'] : []),
    ...(counts.drawing > 0 ? ['A drawing or formula is left out.'] : []),
  ];
}

// ─── The title ──────────────────────────────────────────────────────────────

/** Characters; a longer first line is a paragraph. */
const LONGEST_TITLE = 200;

/** Takes the title out of a text that begins with it, and finds one where the post has none. */
function withTitle({ tree, words }: ReadText, given: string): ReadText & { title: string } {
  const title = given.replace(/\s+/g, ' ').trim();
  const [first] = tree.children;
  const isLine = first?.type === 'heading' || (first?.type === 'paragraph' && !textOf(first).includes('\n'));
  const line = isLine
    ? textOf(first)
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^#+\s*/, '')
    : '';
  const isTitle = line !== '' && line.length <= LONGEST_TITLE && (title === '' ? isAlone(tree) : says(title, line));
  if (isTitle) {
    tree.children.shift();
    return { tree, words, title: line };
  }
  if (title === '') return { tree, words, title: firstWords(tree) };
  return { tree, words: wordsOf(title, words), title };
}

/** Whether a page's title is a heading's words, or those and the site's name: “Looms | Workbench”. */
function says(title: string, line: string): boolean {
  const [whole, start] = [foldName(title), foldName(line)];
  return whole === start || (whole.startsWith(start) && /^\s*[|–—·«»:-]/.test(whole.slice(start.length)));
}

/** Whether the first line of a text is one by itself: a sentence of its own would be all there is. */
function isAlone(tree: Root): boolean {
  return tree.children.length > 1 || tree.children[0]?.type === 'heading';
}

function firstWords(tree: Root): string {
  const text = textOf(tree.children.find((block) => textOf(block).trim() !== '') ?? tree)
    .replace(/\s+/g, ' ')
    .trim();
  return text.length <= 80 ? text : `${text.slice(0, 80).replace(/\s+\S*$/, '')} …`;
}

function add(words: Words, word: string, count: number): void {
  words.set(word, (words.get(word) ?? 0) + count);
}
