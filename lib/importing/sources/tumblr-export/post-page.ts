import type { ArchiveEntry } from '../../archive/archive';
import { decodeWhole } from '../../archive/decode';
import { readWhole } from '../../archive/read-whole';
import { checkHtml } from '../../html/check-html';
import { attributeOf, innerText, readDocument } from '../../html/read-document';
import type { ReadItem } from '../../importer';
import { LIMITS } from '../../limits';
import { parseInstant } from '../../parse-instant';
import { Refusal } from '../../refusal';
import type { TumblrMedia } from '../tumblr/tumblr-media';
import { NO_POST, toArchivePost } from '../tumblr/tumblr-post';

/** @param id by the file's name; null where that has none */
export async function readPage(entry: ArchiveEntry, id: string | null, media: TumblrMedia): Promise<ReadItem> {
  const refuse = (reason: string): ReadItem => ({ kind: 'refused', where: entry.path, title: '', reason });
  if (id === null) return refuse('The post has no number: its file is not called by one.');
  try {
    const html = decodeWhole(await readWhole(entry, LIMITS.post));
    const reason = checkHtml(html);
    if (reason !== null) return refuse(reason);
    return { kind: 'post', post: toArchivePost(readPost(id, html), media) };
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message);
    throw error;
  }
}

function readPost(id: string, html: string) {
  let isTitleFound = false;
  const page = readDocument(html, (element) => {
    if (attributeOf(element, 'id') === 'footer') return true;
    if (element.tagName !== 'h1' || isTitleFound) return false;
    isTitleFound = true;
    return true;
  });
  const heading = page.elements.find(({ tagName }) => tagName === 'h1');
  const stamp = page.elements.find((element) => attributeOf(element, 'id') === 'timestamp');
  return {
    ...NO_POST,
    id,
    // The page's own title is “(no title)” or the first words where the post has none.
    title: heading ? innerText(html, heading) : '',
    body: page.body,
    publishedAt: stamp ? parseStamp(innerText(html, stamp)) : null,
    tags: page.elements.filter((element) => attributeOf(element, 'class') === 'tag').map((tag) => innerText(html, tag)),
    original: html,
  };
}

/** “November 13th, 2014 3:41pm” */
function parseStamp(text: string): Date | null {
  const [, month, day, year, hour, minute, half] =
    /([A-Z][a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?: (\d{1,2}):(\d\d)\s*(am|pm))?/i.exec(text) ?? [];
  if (month === undefined) return parseInstant(text);
  const hours = hour === undefined ? 0 : (Number(hour) % 12) + (half?.toLowerCase() === 'pm' ? 12 : 0);
  return parseInstant(`${day} ${month.slice(0, 3)} ${year} ${String(hours).padStart(2, '0')}:${minute ?? '00'}:00 GMT`);
}
