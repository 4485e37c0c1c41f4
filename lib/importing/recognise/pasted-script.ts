/**
 * The script that the series' posts had pasted into them: a YouTube player, and what it sent to Mixpanel under the post's
 * ID. Blog engines made its quotes “smart”, dropped characters of it or showed it as text. It is read as text, and never
 * run.
 */
export type PastedScripts = {
  /** [from, to) in the text, ascending. */
  ranges: [number, number][];
  youtubeId: string | null;
  postId: string | null;
};

/** What no prose says. */
const MARKS =
  /\byoutube_?ID\b|\bpost_?ID\b|mixpanel\s*\.\s*track|YT\s*\.\s*Player|onYouTube(?:Player|Iframe)APIReady|onPlayerStateChange|change only these|firstScriptTag|createElement\s*\(\s*\W?script/gi;
/** One alone may be an article's word about it. */
const LEAST_MARKS = 2;

const QUOTE = String.raw`["'“”„‟‘’‚‛″′«»\`´]`;
const SCRIPT_LINE = new RegExp(
  [
    String.raw`</?script\b|^\s*(?:/\*|\*/|//|<!--|-->)`,
    String.raw`[;{}]\s*$`,
    String.raw`^\s*(?:var|let|const|function|if|else|return|new|mixpanel|window|document|player|tag|firstScriptTag)\b.*[({=;,.|]`,
    String.raw`^\s*${QUOTE}?\w+${QUOTE}?\s*:\s*\S+\s*,?\s*$`,
    String.raw`^\s*[)}\]]+[;,)]*\s*$`,
  ].join('|'),
  'i',
);
const ENDING = /^\s*(?:[)}\]]+[;,)}\]]*|<\/script\s*>|-->|\*\/|\/\/.*)\s*$/i;
const BEGINNING = /^\s*(?:<script\b|<!--|\/\*|\/\/|(?:var|let|const|function|window|document)\b)/i;
/** Where it begins in a line that also holds something else, and where it ends. */
const STARTS = /<script\b|\/\*|\bvar\s|\(function|\bfunction\s+on|\bmixpanel\s*\.|\byoutube_?ID\s*=/i;
const ENDS = /[;{})>]/g;

/** The pasted scripts in a text, and what they say. Entities that were escaped twice are understood. */
export function findPastedScripts(text: string): PastedScripts {
  const ranges = findRanges(text);
  return { ranges, ...readScripts(ranges.map(([from, to]) => text.slice(from, to)).join('\n')) };
}

/** A text without them. */
export function cutRanges(text: string, ranges: readonly [number, number][]): string {
  let kept = '';
  let at = 0;
  for (const [from, to] of ranges) {
    kept += text.slice(at, from);
    at = to;
  }
  return kept + text.slice(at);
}

/** What the source of such scripts says: the video's ID and the post's. */
export function readScripts(source: string): Pick<PastedScripts, 'youtubeId' | 'postId'> {
  const script = source.replace(/&(?:quot|#34|#82(?:16|17|20|21)|[lr][sd]quo|#39|apos);/gi, '"');
  const value = (name: string, pattern: string) =>
    new RegExp(String.raw`\b${name}\s*=?\s*${QUOTE}*\s*${pattern}`, 'i').exec(script)?.[1] ?? null;
  const youtubeId =
    value('var\\s+youtube_?ID', String.raw`([\w-]{11})(?![\w-])`) ??
    value('youtube_?ID', String.raw`=\s*${QUOTE}*([\w-]{11})(?![\w-])`) ??
    new RegExp(String.raw`\b(?:youtube_?ID|videoId)${QUOTE}?\s*:\s*${QUOTE}+([\w-]{11})${QUOTE}`, 'i').exec(
      script,
    )?.[1] ??
    null;
  const postId =
    value('var\\s+post_?ID', String.raw`([^;\n]*?)\s*(?:${QUOTE}|;|\n|$)`) ??
    new RegExp(String.raw`\b(?:post_?ID|id)${QUOTE}?\s*:\s*${QUOTE}+([^;\n]*?)${QUOTE}`, 'i').exec(script)?.[1] ??
    null;
  return { youtubeId, postId: postId?.trim() || null };
}

type Line = { from: number; to: number; text: string; marks: number };

function findRanges(text: string): [number, number][] {
  if (countMarks(text) < LEAST_MARKS) return [];
  const lines = toLines(text);
  const ranges: [number, number][] = [];
  for (let at = 0; at < lines.length; at++) {
    if ((lines[at]?.marks ?? 0) === 0) continue;
    const last = endOfRun(lines, at);
    const marks = lines.slice(at, last + 1).reduce((sum, line) => sum + line.marks, 0);
    if (marks >= LEAST_MARKS && isProgram(lines.slice(at, last + 1))) {
      ranges.push(widen(lines, at, last));
    }
    at = last;
  }
  return ranges;
}

/** Whether these lines do what prose does not: more than one sign of a program in them. */
function isProgram(lines: Line[]): boolean {
  const text = lines.map((line) => line.text).join('\n');
  return (text.match(/[;{}=]/g)?.length ?? 0) >= 2;
}

function countMarks(text: string): number {
  return text.match(MARKS)?.length ?? 0;
}

function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    lines.push({ from, to: from + line.length, text: line, marks: countMarks(line) });
    from += line.length + 1;
  }
  return lines;
}

/** The last line with a mark, up to which all lines are of a script. */
function endOfRun(lines: Line[], first: number): number {
  let last = first;
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    if (line.marks > 0) last = at;
    else if (line.text.trim() !== '' && !SCRIPT_LINE.test(line.text)) break;
  }
  return last;
}

/** With the lines that open and close it, and without prose in its first and last line. */
function widen(lines: Line[], first: number, last: number): [number, number] {
  const [begin, end] = [lines[first], lines[last]];
  if (!begin || !end) return [0, 0];
  const startsWithin = SCRIPT_LINE.test(begin.text) || !STARTS.test(begin.text) ? 0 : begin.text.search(STARTS);
  const startsAfterProse = /^\s*[\p{Lu}][\p{L}’', ]{12,}/u.test(begin.text)
    ? Math.max(0, begin.text.search(STARTS))
    : startsWithin;
  let from = begin.from + startsAfterProse;
  if (startsAfterProse === 0) {
    for (let at = first - 1; at >= 0; at--) {
      const line = lines[at];
      if (!line || (line.text.trim() !== '' && !BEGINNING.test(line.text))) break;
      if (line.text.trim() !== '') from = line.from;
    }
  }
  let to = begin === end || !SCRIPT_LINE.test(end.text) ? end.from + endWithin(end.text) : end.to;
  if (to === end.to || end.text.slice(to - end.from).trim() === '') {
    for (let at = last + 1; at < lines.length; at++) {
      const line = lines[at];
      if (!line) break;
      if (line.text.trim() === '') continue;
      if (!ENDING.test(line.text)) {
        // Its last brackets may share a line with what comes after it.
        const closing = /^\s*[)}\]]+[;,)}\]]*/.exec(line.text)?.[0];
        if (closing !== undefined) to = line.from + closing.length;
        break;
      }
      to = line.to;
    }
  }
  return [from, to];
}

/** Where a script ends in a line: behind its last sign, or where its last mark does not have one after it, with the line. */
function endWithin(line: string): number {
  const lastMark = Math.max(...[...line.matchAll(MARKS)].map(({ index, 0: mark }) => index + mark.length));
  const signs = [...line.matchAll(ENDS)].map(({ index }) => index + 1).filter((index) => index > lastMark);
  const last = signs.at(-1);
  if (last === undefined) return line.length;
  const rest = line.slice(last);
  // What only looks like the end of a sentence's brackets is not the script's.
  const closing = signs.find((index) => /^\s*(?:$|\p{Lu}\p{Ll}+[ ,])/u.test(line.slice(index)));
  return rest.trim() === '' ? line.length : (closing ?? last);
}
