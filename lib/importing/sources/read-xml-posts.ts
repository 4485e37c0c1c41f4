import type { Archive, ArchiveEntry } from '../archive/archive';
import { decode } from '../archive/decode';
import { readStart } from '../archive/read-start';
import type { ReadItem } from '../importer';
import { Refusal } from '../refusal';
import { readRecords } from '../xml/read-records';
import { textOf, type XmlElement } from '../xml/xml-element';

/**
 * The posts of the XML files of a system, one record each.
 * @param isFile by a file's first characters
 * @param toItems what a record gives: a post, and perhaps notes on it
 */
export async function* readXmlPosts(
  archive: Archive,
  used: (entry: ArchiveEntry) => void,
  { isFile, isRecord }: { isFile: (start: string) => boolean; isRecord: (name: string) => boolean },
  toItems: (record: XmlElement) => ReadItem[],
): AsyncGenerator<ReadItem> {
  for (const entry of archive.entries) {
    const start = Buffer.from(await readStart(entry, 8_192))
      .toString('latin1')
      .replaceAll('\0', '');
    if (!isFile(start)) continue;
    used(entry);
    let count = 0;
    try {
      for await (const record of readRecords(decode(entry), isRecord)) {
        count++;
        if (record.ok) yield* toItems(record.element);
        else {
          const where = `${entry.path}, post ${count}`;
          yield { kind: 'refused', where, title: textOf(record.element, 'title').slice(0, 300), reason: record.reason };
        }
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      yield { kind: 'refused', where: entry.path, title: '', reason: error.message };
    }
  }
}
