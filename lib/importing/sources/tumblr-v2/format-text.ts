import { z } from 'zod';
import { escapeHtml } from '../../html/escape';

export const formattingSchema = z.object({
  /** Code points; the end left out. */
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  type: z.string(),
  url: z.string().optional(),
  blog: z.object({ url: z.string().optional() }).optional(),
});
export type Formatting = z.output<typeof formattingSchema>;

/** More in one paragraph than this is no text any more, and each costs a look at every character's edge. */
const MOST = 300;
const TAGS: Record<string, string | undefined> = {
  bold: 'strong',
  italic: 'em',
  strikethrough: 'del',
  code: 'code',
};

/** A block's text as HTML. Ranges may overlap, which elements can't: at each edge all are closed and those that go on opened. */
export function formatText(text: string, formatting: Formatting[]): string {
  const points = [...text];
  const ranges = formatting.slice(0, MOST).filter((range) => range.end > range.start && openTag(range) !== null);
  const edges = new Set([0, points.length]);
  for (const { start, end } of ranges) for (const edge of [start, end]) if (edge < points.length) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  let html = '';
  for (const [index, from] of sorted.entries()) {
    const to = sorted[index + 1];
    if (to === undefined) break;
    const within = ranges.filter(({ start, end }) => start <= from && end >= to);
    const inside = escapeHtml(points.slice(from, to).join('')).replaceAll('\n', '<br>');
    html += within.map(openTag).join('') + inside + within.toReversed().map(closeTag).join('');
  }
  return html;
}

function openTag({ type, url, blog }: Formatting): string | null {
  const address = type === 'link' ? url : type === 'mention' ? blog?.url : undefined;
  if (address) return `<a href="${escapeHtml(address)}">`;
  const tag = TAGS[type];
  return tag === undefined ? null : `<${tag}>`;
}

function closeTag({ type }: Formatting): string {
  return `</${TAGS[type] ?? 'a'}>`;
}
