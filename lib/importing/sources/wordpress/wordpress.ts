import { EntryFinder } from '../../archive/find-entry';
import type { Importer } from '../../importer';
import { readXmlPosts } from '../read-xml-posts';
import { findUpload } from './find-upload';
import { readItem } from './wxr-item';

/** WordPress's own export, WXR: RSS with the whole of a site in it. Uploads may lie beside it. */
export const wordpress: Importer = {
  name: 'wordpress',
  label: 'WordPress export (WXR)',
  recognise: (start) => (isWxr(start) ? 100 : 0),
  read: (archive, used) => {
    const finder = new EntryFinder(archive);
    const isRecord = (name: string) => name === 'item';
    return readXmlPosts(archive, used, { isFile: isWxr, isRecord }, (item) =>
      readItem(item, (reference) => findUpload(finder, reference)),
    );
  },
};

function isWxr(start: string): boolean {
  return /https?:\/\/wordpress\.org\/export\/\d/.test(start) || /<wp:wxr_version>/.test(start);
}
