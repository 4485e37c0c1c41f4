import type { Archive, ArchiveEntry } from './archive/archive';
import type { ArchivePost } from './archive-post';
import { checkHtml } from './html/check-html';
import { checkText } from './html/check-text';
import type { Importer, ReadItem } from './importer';
import type { KnownContent } from './known-content';
import { LIMITS } from './limits';
import { Refusal } from './refusal';

/** Characters of a title, as the desk's forms take them. */
const TITLE = 300;
/** More of them are a spoilt archive's; no text of readers has as many. */
const LIST = 100;

/**
 * Everything that an archive has: its posts, checked against the limits and cleaned of what no database keeps, and what can't
 * be taken, with a sentence each. It never throws for what is in the archive, and every file is accounted for.
 */
export async function* readPosts(importer: Importer, archive: Archive): AsyncGenerator<ReadItem> {
  for (const { path, reason } of archive.refused) yield { kind: 'refused', where: path, title: '', reason };
  const used = new Set<ArchiveEntry>();
  const inPosts = new Set<string>();
  const seen = new Set<string>();
  let [count, others] = [0, 0];
  try {
    for await (const item of importer.read(archive, (entry) => used.add(entry))) {
      others++;
      if (item.kind !== 'post') {
        yield item;
        continue;
      }
      if (++count > LIMITS.posts)
        throw new Refusal(`There are more than ${LIMITS.posts} posts; those after are left out.`);
      const checked = check(item.post, seen);
      if (checked.kind === 'post') for (const { entry } of checked.post.media) if (entry) inPosts.add(entry);
      yield checked;
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield { kind: 'refused', where: '', title: '', reason: error.message };
  }
  if (others === 0 && used.size > 0) {
    yield {
      kind: 'refused',
      where: '',
      title: '',
      reason: `It looks like a ${importer.label}, and has no post that can be read.`,
    };
  }
  for (const entry of archive.entries) {
    if (!used.has(entry) && !inPosts.has(entry.path)) {
      yield { kind: 'note', where: entry.path, text: await whyUnused(entry) };
    }
  }
}

/** A file that nobody took may be one that could not be read. */
async function whyUnused(entry: ArchiveEntry): Promise<string> {
  try {
    for await (const _chunk of entry.open()) break;
    return 'No post has or shows this file; it was left out.';
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

function check(post: ArchivePost, seen: Set<string>): ReadItem {
  const where = clean(post.sourceKey).slice(0, 500);
  const title = clean(post.title).trim().slice(0, TITLE);
  const refuse = (reason: string): ReadItem => ({ kind: 'refused', where, title, reason });
  const key = `${post.source}\n${where}`;
  if (seen.has(key)) return { kind: 'skipped', where, title, reason: 'The archive has it twice; the first was taken.' };
  seen.add(key);
  const html = post.html === null ? null : clean(post.html);
  const text = post.text === null ? null : clean(post.text);
  const reason = (html === null ? null : checkHtml(html)) ?? (text === null ? null : checkText(text));
  if (reason !== null) return refuse(reason);
  return {
    kind: 'post',
    post: {
      ...post,
      sourceKey: where,
      title,
      html,
      text,
      slug: post.slug === null ? null : clean(post.slug).slice(0, TITLE),
      tags: post.tags.slice(0, LIST).map((tag) => clean(tag).slice(0, TITLE)),
      youtubeIds: post.youtubeIds.slice(0, LIST),
      addresses: post.addresses.slice(0, LIST),
      original: clean(post.original),
      ...(post.known ? { known: cleanAll(post.known) } : {}),
    },
  };
}

/** PostgreSQL keeps no NUL, and no database half a character. */
function clean(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd');
}

/** The same of every text within what a source knows, whose shape it keeps. */
function cleanAll(known: KnownContent): KnownContent {
  return JSON.parse(JSON.stringify(known), (_key, value: unknown) =>
    typeof value === 'string' ? clean(value) : value,
  );
}
