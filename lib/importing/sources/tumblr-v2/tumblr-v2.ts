import type { Importer } from '../../importer';
import { readJsonPosts } from '../read-json-posts';
import { TumblrMedia } from '../tumblr/tumblr-media';
import { toArchivePost } from '../tumblr/tumblr-post';
import { readV2Post } from './v2-post';

/** Answers of Tumblr's present interface (/v2/blog/…/posts), saved to files, with posts of types or of blocks (NPF). */
export const tumblrV2: Importer = {
  name: 'tumblr-v2',
  label: 'Tumblr API, version 2',
  recognise: (start) => (isAnswer(start) ? 95 : 0),
  read: (archive, used) => {
    const media = new TumblrMedia(archive);
    return readJsonPosts(archive, used, isAnswer, (value, text) => {
      const post = readV2Post(value, text);
      return post && { kind: 'post', post: toArchivePost(post, media) };
    });
  },
};

function isAnswer(start: string): boolean {
  if (!/^\W*[[{]/.test(start)) return false;
  if (/"meta"\s*:/.test(start) && /"response"\s*:/.test(start)) return true;
  return /"(blog_name|post_url|id_string|reblog_key|is_blocks_post_format)"\s*:/.test(start);
}
