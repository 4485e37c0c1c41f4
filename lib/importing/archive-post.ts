import type { KnownContent } from './known-content';

/**
 * A post as an archive has it, whatever system wrote it: what a source (lib/importing/sources/) hands over and what
 * lib/importing/recognise/ makes content of. Nothing in it has been cleaned: HTML is whatever the file says.
 */
export type ArchivePost = {
  /** The system that had it, under which it is known again: tumblr, wordpress, feed, file, colloquy. */
  source: string;
  /** Of the post within its source, the same in every export: its number, guid or path. */
  sourceKey: string;
  kind: 'post' | 'page';
  /** Plain text; empty where it has none. */
  title: string;
  /** HTML as the archive has it; null for a file of plain text or Markdown. */
  html: string | null;
  /** Plain text or Markdown; null where there is HTML. */
  text: string | null;
  /** IDs of videos that the source names beside the body: a video post's, a block's. */
  youtubeIds: string[];
  publishedAt: Date | null;
  isDraft: boolean;
  /** Its part of the old address; null where it had none. */
  slug: string | null;
  /** Where the old system served it. */
  addresses: ArchiveAddress[];
  tags: string[];
  media: ArchiveMedia[];
  /** What the source knows for certain of it; most know nothing. */
  known?: KnownContent;
  /** The post as it stands in the archive, kept for good. Never shown unsanitised. */
  original: string;
};

export type ArchiveAddress = {
  /** From the old site's root: /post/123. */
  path: string;
  /** Whether the old system answered every address below it in the same way: /post/123/any-words. */
  matchesBelow: boolean;
};

export type ArchiveMedia = {
  /** As the body writes it: the value of a src or href. */
  reference: string;
  /** Path within the archive; null for what is only linked, and never fetched. */
  entry: string | null;
};
