import { z } from 'zod';
import { escapeHtml } from '../../html/escape';
import { formatText, formattingSchema } from './format-text';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const blockSchema = z.object({
  type: z.string(),
  subtype: text,
  text: text,
  formatting: z.array(formattingSchema).nullish().catch(null),
  url: text,
  title: text,
  description: text,
  caption: text,
  alt_text: text,
  artist: text,
  provider: text,
  embed_url: text,
  indent_level: z.number().nullish().catch(null),
  media: z
    .union([z.array(z.object({ url: z.string() })), z.object({ url: z.string() })])
    .nullish()
    .catch(null),
  metadata: z.object({ id: z.string() }).nullish().catch(null),
  question: text,
  answers: z
    .array(z.object({ answer_text: text }))
    .nullish()
    .catch(null),
});
type Block = z.output<typeof blockSchema>;

/** Blocks of Tumblr's Neue Post Format as HTML. One that is not known is kept as code, so that its words are not lost. */
export function blocksToHtml(blocks: readonly unknown[]): string {
  const parts: string[] = [];
  const list = { tag: '', items: [] as string[] };
  const endList = () => {
    const items = list.items.splice(0).map((item) => `<li>${item}</li>`);
    if (items.length > 0) parts.push(`<${list.tag}>${items.join('')}</${list.tag}>`);
  };
  for (const value of blocks) {
    const parsed = blockSchema.safeParse(value);
    const tag = parsed.success ? LISTS[parsed.data.subtype] : undefined;
    if (parsed.success && tag !== undefined) {
      if (list.tag !== tag) endList();
      list.tag = tag;
      list.items.push(formatText(parsed.data.text, parsed.data.formatting ?? []));
    } else {
      endList();
      parts.push(parsed.success ? blockToHtml(parsed.data, value) : unknownBlock(value));
    }
  }
  endList();
  return parts.filter(Boolean).join('\n');
}

/** YouTube IDs or addresses of video blocks; those of other sites are links in the text. */
export function listVideos(blocks: readonly unknown[]): string[] {
  return blocks.flatMap((value) => {
    const { data } = blockSchema.safeParse(value);
    if (data?.type !== 'video') return [];
    return data.provider === 'youtube' ? data.metadata?.id || data.url || data.embed_url || [] : [];
  });
}

const LISTS: Record<string, 'ol' | 'ul' | undefined> = { 'ordered-list-item': 'ol', 'unordered-list-item': 'ul' };
const TEXT_TAGS: Record<string, string | undefined> = {
  heading1: 'h2',
  heading2: 'h3',
  quote: 'blockquote',
  indented: 'blockquote',
};

function blockToHtml(block: Block, value: unknown): string {
  switch (block.type) {
    case 'text': {
      const tag = TEXT_TAGS[block.subtype] ?? 'p';
      return `<${tag}>${formatText(block.text, block.formatting ?? [])}</${tag}>`;
    }
    case 'image': {
      const largest = Array.isArray(block.media) ? block.media[0] : block.media;
      const caption = block.caption && `<p>${escapeHtml(block.caption)}</p>`;
      return largest
        ? `<p><img src="${escapeHtml(largest.url)}" alt="${escapeHtml(block.alt_text)}"></p>${caption}`
        : caption;
    }
    case 'link':
      return `<p><a href="${escapeHtml(block.url)}">${escapeHtml(block.title || block.url)}</a></p>${
        block.description && `<p>${escapeHtml(block.description)}</p>`
      }`;
    case 'audio':
      return `<p><a href="${escapeHtml(block.url)}">${escapeHtml([block.title, block.artist].filter(Boolean).join(', ') || block.url)}</a></p>`;
    case 'video':
      // YouTube's are the post's videos; an address of another site's is kept as a link.
      return block.provider === 'youtube' || !block.url
        ? ''
        : `<p><a href="${escapeHtml(block.url)}">${escapeHtml(block.url)}</a></p>`;
    case 'poll':
      return `<p>${escapeHtml(block.question)}</p><ul>${(block.answers ?? []).map(({ answer_text }) => `<li>${escapeHtml(answer_text)}</li>`).join('')}</ul>`;
    case 'paywall':
      return '';
    default:
      return unknownBlock(value);
  }
}

function unknownBlock(value: unknown): string {
  return `<pre><code>${escapeHtml(JSON.stringify(value) ?? '')}</code></pre>`;
}
