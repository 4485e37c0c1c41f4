import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { writeBlocks } from '../../texts/write-markdown';
import { parseVideoId } from '../../youtube/parse-video-id';
import type { Summary } from '../parse-summary';
import { isQuestion } from './is-question';
import { readPosition } from './read-position';
import { takeLinks } from './take-links';
import { tidyBlocks } from './tidy-blocks';

/** How a text sets its questions off, the surest first. */
type Style = 'chapter' | 'heading' | 'bold' | 'line';

/** Takes a summary's tree apart into introduction, questions with their answers, links and the rest. */
export function divideSummary(tree: Root): Summary {
  const notes = tree.children.filter(({ type }) => type === 'footnoteDefinition' || type === 'definition');
  const blocks = tidyBlocks(tree.children.filter((block) => !notes.includes(block)));
  const asks = findQuestions(blocks);
  const first = blocks.findIndex(asks);
  const introduction = first === -1 ? blocks : blocks.slice(0, first);
  const sections = first === -1 ? [] : toSections(blocks.slice(first), asks);
  const { links, rest } = takeLinks(sections.flatMap(({ closing }) => closing));
  const fromIntroduction = first === -1 ? takeLinks(introduction) : { links: [], rest: introduction };
  const leftovers = [...rest, ...sections.flatMap(({ lost }) => lost)];
  const parts = [fromIntroduction.rest, ...sections.map(({ answer }) => answer), leftovers];
  const [written = '', ...others] = parts.map((part) => write(part, notes));
  return {
    introduction: written,
    questions: sections.map(({ asked, startSeconds }, i) => ({ asked, startSeconds, answer: others[i] ?? '' })),
    recommendedLinks: [...fromIntroduction.links, ...links],
    leftover: [others.at(-1) ?? '', write(unused(notes, parts), [])].filter(Boolean).join('\n\n'),
  };
}

// ─── Which blocks ask ───────────────────────────────────────────────────────

type Asks = (block: RootContent) => boolean;

function findQuestions(blocks: RootContent[]): Asks {
  const candidates = new Map<RootContent, Style>();
  for (const [i, block] of blocks.entries()) {
    const style = styleOf(block, blocks[i + 1]);
    if (style) candidates.set(block, style);
  }
  const has = (style: Style) => [...candidates.values()].includes(style);
  const chapters = [...candidates].filter(([, style]) => style === 'chapter');
  if (chapters.length >= 2) return (block) => candidates.get(block) === 'chapter' || isAsking(block, candidates);
  if (has('heading') || has('bold')) return askingHeadings(blocks, candidates);
  return (block) => candidates.has(block);
}

/** A question mark at the end, but for brackets, quotes and a place in the video. */
const ENDS_ASKING = /[?？][\s"'“”‘’»!…]*(?:[([][^()[\]]*[)\]][\s.]*)*$/u;

/** A heading or a bold line that ends in a question mark, whatever the others are. */
function isAsking(block: RootContent, candidates: ReadonlyMap<RootContent, Style>): boolean {
  return ['heading', 'bold'].includes(candidates.get(block) ?? '') && ENDS_ASKING.test(textOf(block).trim());
}

/**
 * Headings and bold lines: those of the level at which questions are asked, whether or not each ends in a question mark.
 * Where none does, those of the level that most are of.
 */
function askingHeadings(blocks: RootContent[], candidates: ReadonlyMap<RootContent, Style>): Asks {
  const marked = blocks.filter((block) => isAsking(block, candidates));
  const lines = blocks.filter((block) => candidates.get(block) === 'line');
  if (marked.length === 0 && lines.length > 0) return (block) => lines.includes(block);
  const headings = blocks.filter((block) => ['heading', 'bold'].includes(candidates.get(block) ?? ''));
  const levels = (marked.length > 0 ? marked : headings).map(levelOf);
  const level = mostFrequent(levels);
  const firstMarked = marked[0] ? blocks.indexOf(marked[0]) : 0;
  const asksAtLevel = headings.filter(
    (block) =>
      levelOf(block) === level && (marked.includes(block) || isLabelled(blocks, block, firstMarked, marked.length)),
  );
  const asking = new Set<RootContent>([
    ...marked,
    ...asksAtLevel,
    ...lines.filter((line) => lines.length > marked.length || blocks.indexOf(line) >= firstMarked),
  ]);
  return (block) => asking.has(block);
}

/** A heading without a question mark asks where it has an answer like the others: not before them, and none of links. */
function isLabelled(blocks: RootContent[], block: RootContent, firstMarked: number, marked: number): boolean {
  const at = blocks.indexOf(block);
  if (isAboutLinks(block) || isFarewell(block)) return false;
  return marked === 0 ? blocks[at + 1]?.type === 'list' || blocks[at + 1]?.type === 'paragraph' : at > firstMarked;
}

function styleOf(block: RootContent, next: RootContent | undefined): Style | null {
  const text = textOf(block).trim();
  if (text === '') return null;
  if (block.type === 'paragraph' && readPosition(text)?.label) return 'chapter';
  if (block.type === 'heading') return 'heading';
  if (block.type !== 'paragraph') return null;
  if (isBold(block)) return 'bold';
  if (isQuestion(text)) return 'line';
  const asksSomewhere = text.includes('?') && text.length <= 300 && !/[.…!]$/.test(text);
  return asksSomewhere && next?.type === 'list' ? 'line' : null;
}

function isBold({ children }: Paragraph): boolean {
  const said = children.filter((node) => !(node.type === 'text' && /^[\s:.]*$/.test(node.value)));
  return (
    said.length > 0 &&
    said.every(
      (node) =>
        node.type === 'strong' || (node.type === 'emphasis' && node.children.every(({ type }) => type === 'strong')),
    )
  );
}

/** Below the six levels of headings. */
const BOLD = 7;
const LINE = 8;
const CHAPTER = 9;

function levelOf(block: RootContent): number {
  if (block.type === 'heading') return block.depth;
  if (block.type !== 'paragraph') return LINE;
  if (readPosition(textOf(block))?.label) return CHAPTER;
  return isBold(block) ? BOLD : LINE;
}

function mostFrequent(levels: number[]): number {
  const counts = new Map<number, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

// ─── What belongs to each ───────────────────────────────────────────────────

type Section = {
  asked: string;
  startSeconds: number | null;
  answer: RootContent[];
  /** What comes after the answer and is none of it; of the last section alone. */
  closing: RootContent[];
  /** What a plain question can't hold, such as a link in its heading. */
  lost: RootContent[];
};

function toSections(blocks: RootContent[], asks: Asks): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    if (asks(block)) sections.push({ ...readAsked(block), answer: [], closing: [] });
    else sections.at(-1)?.answer.push(block);
  }
  const last = sections.at(-1);
  if (last) Object.assign(last, splitClosing(last.answer, sections.slice(0, -1), blocks.find(asks)));
  return sections.map((section) => ({ ...section, answer: withoutRules(section.answer) }));
}

const withoutRules = (blocks: RootContent[]) => blocks.filter(({ type }) => type !== 'thematicBreak');

/** Where the last answer ends: at a line across, at a heading above the questions', or with its list, if all answers are lists. */
function splitClosing(answer: RootContent[], before: Section[], asking: RootContent | undefined) {
  const level = asking ? levelOf(asking) : LINE;
  let end = answer.findIndex(
    (block, i) =>
      (block.type === 'thematicBreak' && i > 0) ||
      (isHeadingLike(block) && (levelOf(block) < level || isAboutLinks(block) || isFarewell(block))),
  );
  if (end === -1) end = answer.length;
  const after = endOfKind(answer, before, level);
  if (after !== -1) end = Math.min(end, after);
  return { answer: answer.slice(0, end), closing: withoutRules(answer.slice(end)) };
}

/** Where an answer stops being what all others are, lists alone or nothing at all; -1 where they are of no one kind. */
function endOfKind(answer: RootContent[], before: Section[], level: number): number {
  const others = before.map((section) => withoutRules(section.answer));
  const answered = others.filter((blocks) => blocks.length > 0);
  if (others.length > 0 && answered.length === 0) return answer.length > 0 && level === CHAPTER ? 0 : -1;
  // Under headings, two are a coincidence.
  if (answered.length < (level === LINE ? 1 : 2) || answered.flat().some(({ type }) => type !== 'list')) return -1;
  const end = answer.findIndex((block) => block.type !== 'list');
  const next = answer[end];
  return next?.type === 'heading' && level < next.depth ? -1 : end;
}

function isHeadingLike(block: RootContent): boolean {
  return block.type === 'heading' || (block.type === 'paragraph' && isBold(block));
}

const ABOUT_LINKS =
  /^\W*(?:recommended|recommendations?|links?|further (?:reading|links)|(?:sites|books|things|projects)? ?mentioned|resources|see also|show notes|references|worth a look|more (?:from|about|on))\b/i;

/** A heading, or a line with a colon, over a list of links. */
export function isAboutLinks(block: RootContent): block is Heading | Paragraph {
  if (block.type !== 'heading' && block.type !== 'paragraph') return false;
  const text = textOf(block).trim();
  return (
    text.length <= 80 && ABOUT_LINKS.test(text) && !text.includes('?') && (isHeadingLike(block) || text.endsWith(':'))
  );
}

function isFarewell(block: RootContent): boolean {
  return (
    isHeadingLike(block) &&
    /\b(?:that[’']?s all|thanks? (?:you )?for|until next time|see you|stay tuned|follow me|subscribe)\b/i.test(
      textOf(block),
    )
  );
}

/** A question's words and second; its heading's links are kept apart, because a question is plain text. */
function readAsked(block: RootContent): Pick<Section, 'asked' | 'startSeconds' | 'lost'> {
  const text = textOf(block).replace(/\s+/g, ' ').trim();
  const position = readPosition(text);
  const lost: RootContent[] = [];
  let startSeconds = position?.seconds ?? null;
  visit(block, (node) => {
    if (node.type === 'image' || node.type === 'footnoteReference') lost.push({ type: 'paragraph', children: [node] });
    if (node.type !== 'link') return;
    const seconds = secondsOf(node.url);
    if (seconds === null) lost.push({ type: 'paragraph', children: [node] });
    else startSeconds ??= seconds;
  });
  return { asked: position?.label || text, startSeconds, lost };
}

/** The second that an address of a video begins at, ?t=90, t=90s or t=1m30s; null of any other. */
function secondsOf(url: string): number | null {
  if (parseVideoId(url) === null) return null;
  const query = URL.parse(url)?.searchParams;
  const written = /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(query?.get('t') ?? query?.get('start') ?? '');
  if (!written?.[0]) return null;
  const [, hours, minutes, seconds] = written;
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

// ─── Notes ──────────────────────────────────────────────────────────────────

/** Blocks with the notes and addresses that they refer to, because each part stands by itself. */
function write(blocks: RootContent[], notes: RootContent[]): string {
  const used = references(blocks);
  return writeBlocks([...blocks, ...notes.filter((note) => 'identifier' in note && used.has(note.identifier))]);
}

function references(blocks: RootContent[]): Set<string> {
  const found = new Set<string>();
  visit({ type: 'root', children: blocks } satisfies Root, (node) => {
    if ('identifier' in node && node.type !== 'footnoteDefinition' && node.type !== 'definition')
      found.add(node.identifier);
  });
  return found;
}

function unused(notes: RootContent[], parts: RootContent[][]): RootContent[] {
  const used = references(parts.flat());
  return notes.flatMap((note) => {
    if (note.type !== 'footnoteDefinition' || used.has(note.identifier)) return [];
    return note.children;
  });
}
