import type { ArchiveMedia } from '../archive-post';
import { readTags } from './read-tags';

/** More than this is no post any more; those after are listed by the conversion alone. */
const MOST = 1_000;

/**
 * What a body shows or plays from a file, each address once.
 * @param findEntry the path within the archive of what an address means, or null
 */
export function listMedia(html: string, findEntry: (reference: string) => string | null): ArchiveMedia[] {
  const references = new Set<string>();
  readTags(html, (name, attribute) => {
    if (!/^(img|video|audio|source)$/.test(name)) return;
    const reference = attribute('src');
    if (reference && !reference.startsWith('data:') && references.size < MOST) references.add(reference);
  });
  return [...references].map((reference) => ({ reference, entry: findEntry(reference) }));
}
