import type { Archive, ArchiveEntry } from '../archive/archive';
import { decode } from '../archive/decode';
import { readStart } from '../archive/read-start';
import type { ReadItem } from '../importer';
import { readElements } from '../json/read-elements';
import { Refusal } from '../refusal';

/**
 * The posts of answers that were saved to files: each element of their arrays `posts`.
 * @param isAnswer by a file's first characters
 * @param toItem null where the element is no post of this kind
 */
export async function* readJsonPosts(
  archive: Archive,
  used: (entry: ArchiveEntry) => void,
  isAnswer: (start: string) => boolean,
  toItem: (value: unknown, text: string) => ReadItem | null,
): AsyncGenerator<ReadItem> {
  for (const entry of archive.entries) {
    const start = Buffer.from(await readStart(entry, 8_192))
      .toString('latin1')
      .replaceAll('\0', '');
    if (!isAnswer(start)) continue;
    used(entry);
    const refuse = (reason: string, at = ''): ReadItem => ({
      kind: 'refused',
      where: entry.path + at,
      title: '',
      reason,
    });
    const key = /^[^[{]*\[/.test(start) ? null : 'posts';
    let count = 0;
    try {
      for await (const element of readElements(decode(entry), key)) {
        const at = `, post ${++count}`;
        if (!element.ok) yield refuse(element.reason, at);
        else yield toItem(element.value, element.text) ?? refuse('It is no post that is known here.', at);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      yield refuse(error.message);
    }
  }
}
