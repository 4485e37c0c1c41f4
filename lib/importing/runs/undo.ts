import { z } from 'zod';
import type { ArticleContent } from '../../articles/article-content';
import type { EpisodeStatus } from '../../db/generated/sqlite/enums';
import type { EpisodeContent } from '../../episodes/episode-content';

/** What ImportItem.undo holds: how a saved post is taken back. */
export type Undo = {
  /** Whether the post made it, or was laid over what was here. */
  created: boolean;
  before: { status: EpisodeStatus; content: EpisodeContent | ArticleContent } | null;
  /** The post's row of an earlier import. */
  knownBefore: { sourceHash: string; contentHash: string; runId: string } | null;
  originalBefore: string | null;
  /** Of what was saved; another one now means that somebody edited it since. */
  contentHash: string;
  source: string;
  sourceKey: string;
  /** IDs of the redirects that it brought. */
  redirects: number[];
  /** IDs of the pictures that it brought. */
  images: string[];
};

/** Only this program writes it; that it is there at all is what is checked. */
const written = z.custom<Undo>((value) => typeof value === 'object' && value !== null && 'contentHash' in value);

/** Null where the item saved nothing. */
export function parseUndo(json: string): Undo | null {
  return written.safeParse(JSON.parse(json)).data ?? null;
}
