import { log } from '../../log';
import type { ArchivePost } from '../archive-post';
import { type ConvertContext, convertPost } from '../convert-post';
import type { ConvertedPost } from '../converted-post';

export type ConvertSafelyResult = { ok: true; converted: ConvertedPost } | { ok: false; reason: string };

/** What a post becomes. One that trips the conversion up is refused alone, and the rest goes on; the log says more. */
export function convertSafely(post: ArchivePost, context: ConvertContext): ConvertSafelyResult {
  try {
    return { ok: true, converted: convertPost(post, context) };
  } catch (error) {
    log.error('a post could not be converted', { source: post.source, sourceKey: post.sourceKey, error });
    return { ok: false, reason: 'It could not be made into anything here; its original is in the archive.' };
  }
}
