import type { Importer } from '../../importer';
import { readXmlPosts } from '../read-xml-posts';
import { readFeedItem } from './feed-item';

/** RSS of any version, or Atom, saved to a file: the posts that it still has. */
export const feed: Importer = {
  name: 'feed',
  label: 'RSS or Atom feed',
  // WordPress's and Tumblr's own exports say more, and are known more surely.
  recognise: (start) => (isFeed(start) ? 80 : 0),
  read: (archive, used) => {
    const isRecord = (name: string) => name === 'item' || name === 'entry';
    return readXmlPosts(archive, used, { isFile: isFeed, isRecord }, (record) => [readFeedItem(record)]);
  },
};

function isFeed(start: string): boolean {
  return (
    /<(rss|rdf:RDF)\b/.test(start) || /<feed\b[^>]*xmlns\s*=\s*["']http:\/\/www\.w3\.org\/2005\/Atom["']/.test(start)
  );
}
