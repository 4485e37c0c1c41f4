import type { Archive, ArchiveEntry } from './archive/archive';
import type { ArchivePost } from './archive-post';

/**
 * A system whose archives can be brought: one folder of lib/importing/sources/ and one line of lib/importing/importers.ts.
 * It reads what is there and judges nothing: limits of a post are checked for all in lib/importing/read-posts.ts.
 */
export type Importer = {
  /** As `--format` takes it and runs keep it. */
  name: string;
  /** For people: “Tumblr export”. */
  label: string;
  /**
   * How surely a file is one of this system's posts, or several, 0–100, by its content.
   * @param start the first characters of the file, as Latin-1 where it is no UTF-16
   */
  recognise(start: string, entry: ArchiveEntry): number;
  /**
   * The posts, one after the other, as the archive has them. May throw a Refusal, which ends it.
   * @param used told each file that was read, so that what nobody read can be named
   */
  read(archive: Archive, used: (entry: ArchiveEntry) => void): AsyncIterable<ReadItem>;
};

/** What comes out of an archive: each of these is accounted for in the report. */
export type ReadItem = ReadPost | LeftOut | Note;

export type ReadPost = { kind: 'post'; post: ArchivePost };

/** A post that can't be taken (refused) or is none for readers (skipped), and why, in a sentence. */
export type LeftOut = {
  kind: 'refused' | 'skipped';
  /** Its key or path, as far as it is known. */
  where: string;
  title: string;
  reason: string;
};

/** What concerns a file or the archive as a whole. */
export type Note = { kind: 'note'; where: string; text: string };
