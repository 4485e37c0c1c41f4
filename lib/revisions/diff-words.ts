/** A stretch of two texts: in both, or in the one before or after alone. */
export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string };

/** Beyond so many words on a side, once what is the same at both ends is left out, a text counts as rewritten. */
const MOST_WORDS = 3_000;
/** The same of the words that differ: the work grows with their number times that of all. */
const MOST_DIFFERENCES = 1_000;

/**
 * What became of a text, word by word: the fewest words taken out and put in (Myers, “An O(ND) difference algorithm”,
 * 1986). The parts that are not `added` make up the text before, those not `removed` the text after.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const a = toWords(before);
  const b = toWords(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const middle = diffMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return join([...a.slice(0, head).map(same), ...middle, ...a.slice(a.length - tail).map(same)]);
}

const same = (text: string): DiffPart => ({ kind: 'same', text });

/** Words, each mark of punctuation, and the white space between: together the text again. */
function toWords(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}_'’-]+|./gsu) ?? [];
}

function diffMiddle(a: string[], b: string[]): DiffPart[] {
  const path = a.length > MOST_WORDS || b.length > MOST_WORDS ? null : findPath(a, b);
  if (path) return path;
  return [
    { kind: 'removed', text: a.join('') },
    { kind: 'added', text: b.join('') },
  ];
}

/** Goes as far as it can with ever more differences, and back over the way it took. Null where there are too many. */
function findPath(a: string[], b: string[]): DiffPart[] | null {
  const reached = new Map<number, number>([[1, 0]]);
  const history: Map<number, number>[] = [];
  const at = (k: number, from: Map<number, number> = reached) => from.get(k) ?? -1;
  for (let d = 0; d <= Math.min(a.length + b.length, MOST_DIFFERENCES); d++) {
    history.push(new Map(reached));
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reached.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, history);
    }
  }
  return null;
}

function walkBack(a: string[], b: string[], history: Map<number, number>[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = history.length - 1; d >= 0; d--) {
    const reached = history[d] ?? new Map<number, number>();
    const k = x - y;
    const at = (diagonal: number) => reached.get(diagonal) ?? -1;
    const cameDown = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const from = cameDown ? k + 1 : k - 1;
    const [fromX, fromY] = [at(from), at(from) - from];
    // What is the same lies after the step; before the first step there is nothing but it.
    const [stepX, stepY] = d === 0 ? [0, 0] : cameDown ? [fromX, fromY + 1] : [fromX + 1, fromY];
    while (x > stepX && y > stepY) {
      y--;
      parts.push(same(a[--x] ?? ''));
    }
    if (d === 0) break;
    if (cameDown) parts.push({ kind: 'added', text: b[--y] ?? '' });
    else parts.push({ kind: 'removed', text: a[--x] ?? '' });
  }
  return parts.reverse();
}

/** Neighbours of a kind become one; between two changes, what was taken out stands before what was put in. */
function join(parts: DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    const last = joined.at(-1);
    const beforeLast = joined.at(-2);
    if (last?.kind === part.kind) last.text += part.text;
    else if (part.kind === 'removed' && last?.kind === 'added' && beforeLast?.kind === 'removed')
      beforeLast.text += part.text;
    else if (part.kind === 'removed' && last?.kind === 'added') joined.splice(-1, 0, { ...part });
    else joined.push({ ...part });
  }
  return joined;
}
