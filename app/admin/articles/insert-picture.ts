import { listWidths, type PictureView, pictureUrl } from '@/lib/media/picture';

/** How a text shows a picture of ours: a paragraph of its own is a figure, its title the caption. */
export function pictureMarkdown(picture: PictureView, caption: string): string {
  const address = pictureUrl(picture.id, listWidths(picture).at(-1) ?? 160, 'jpg');
  const title = caption.trim() === '' ? '' : ` "${asTitle(caption)}"`;
  return `![${asWords(picture.alt)}](${address}${title})`;
}

/** What would end the words, or be markup in them, is told that it is neither. */
const asWords = (text: string) => oneLine(text).replace(/[\\[\]*_`<>!&]/g, '\\$&');
const asTitle = (text: string) => oneLine(text).replace(/[\\"&]/g, '\\$&');
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Puts a paragraph into a text, with an empty line before and after.
 * @param at characters into the text, where the caret is; within a paragraph that is split there
 * @returns the text, and where the caret stands after what was put in
 */
export function insertParagraph(text: string, at: number, paragraph: string): { text: string; caret: number } {
  const before = text.slice(0, at).trimEnd();
  const after = text.slice(at).trimStart();
  const head = before === '' ? paragraph : `${before}\n\n${paragraph}`;
  return { text: after === '' ? `${head}\n` : `${head}\n\n${after}`, caret: head.length };
}
