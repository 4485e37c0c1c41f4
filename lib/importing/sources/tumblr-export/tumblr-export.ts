import type { Archive, ArchiveEntry } from '../../archive/archive';
import { decode } from '../../archive/decode';
import { readStart } from '../../archive/read-start';
import type { Importer, ReadItem } from '../../importer';
import { Refusal } from '../../refusal';
import { readRecords } from '../../xml/read-records';
import { TumblrMedia } from '../tumblr/tumblr-media';
import { toArchivePost } from '../tumblr/tumblr-post';
import { isPostPage } from './is-post-page';
import { readPage } from './post-page';
import { readXmlPost } from './xml-post';

/**
 * What a Tumblr account's export holds: posts.xml, a page of HTML for each post, or both, in posts.zip or in a folder, with
 * the media beside them. Layouts differ from year to year, so files are known by what is in them. Where there is XML,
 * which says more, the pages of the same posts are passed over.
 */
export const tumblrExport: Importer = {
  name: 'tumblr-export',
  label: 'Tumblr export',
  recognise: (start) => (isPostsXml(start) ? 100 : isPostPage(start) ? 90 : 0),
  read: readExport,
};

function isPostsXml(start: string): boolean {
  return /<tumblr\b[^>]*>/.test(start) && /<post(s|\b)/.test(start);
}

async function* readExport(archive: Archive, used: (entry: ArchiveEntry) => void): AsyncGenerator<ReadItem> {
  const media = new TumblrMedia(archive);
  const pages: ArchiveEntry[] = [];
  const seen = new Set<string>();
  for (const entry of archive.entries) {
    if (/\/media\//.test(`/${entry.path}`)) continue;
    const start = Buffer.from(await readStart(entry, 8_192))
      .toString('latin1')
      .replaceAll('\0', '');
    if (isPostPage(start)) pages.push(entry);
    else if (isPostsXml(start)) {
      used(entry);
      yield* readXml(entry, media, seen);
    }
  }
  for (const entry of pages) {
    used(entry);
    const id = /(\d+)\.html?$/.exec(entry.path)?.[1];
    if (id !== undefined && seen.has(id)) continue;
    yield await readPage(entry, id ?? null, media);
  }
}

async function* readXml(entry: ArchiveEntry, media: TumblrMedia, seen: Set<string>): AsyncGenerator<ReadItem> {
  try {
    for await (const record of readRecords(decode(entry), (name) => name === 'post')) {
      const id = record.element.attributes.id ?? '';
      const where = /^\d+$/.test(id) ? id : entry.path;
      seen.add(id);
      if (!record.ok) yield { kind: 'refused', where, title: '', reason: record.reason };
      else {
        const post = readXmlPost(record.element);
        if (post) yield { kind: 'post', post: toArchivePost(post, media) };
        else yield { kind: 'refused', where, title: '', reason: 'The post has no number.' };
      }
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield { kind: 'refused', where: entry.path, title: '', reason: error.message };
  }
}
